package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Article;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.when.expression.TimeExample;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.when.expression.TimeExpressionsTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhenStepTest {

    private static final TimeExpressions EXPRESSIONS = WhenData.expressions();
    private static final WhenStep STEP = new WhenStep(EXPRESSIONS);
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        DataFolder folder = new DataFolder(List.of(DataFolder.installed()));
        annotator = Loading.annotator(folder);
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    @Test
    void everyCaseIsGovernedAsWritten() throws IOException {
        List<String> lines = TimeExpressionsTest.cases("governing.txt");
        assertThat(failures(lines, STEP::apply)).isEmpty();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void whatAReportTellsAsNewsHappenedInTheLastDays() throws IOException {
        List<String> lines = TimeExpressionsTest.cases("lastdays.txt");
        assertThat(failures(lines, (annotated, claims) -> STEP.carried(annotated, STEP.apply(annotated, claims))))
                .isEmpty();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(20);
    }

    private static List<String> failures(List<String> lines, BiFunction<Annotated, List<Claim>, List<Claim>> dating) {
        List<String> failures = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\\s*\\|\\s*");
            Stance.Reality reality =
                    fields.length > 7 ? Stance.Reality.valueOf(fields[7].toUpperCase(Locale.ROOT)) : null;
            LocalDate published = fields[2].equals("-") ? null : LocalDate.parse(fields[2]);
            Claim claim = dated(fields[0], fields[1], published, reality, dating);
            String dated =
                    day(claim.when().earliest()) + " | " + day(claim.when().latest()) + " | "
                            + claim.when().basis().name().toLowerCase(Locale.ROOT) + " | "
                            + (claim.stance().historical() ? "yes" : "no");
            String wanted = String.join(" | ", fields[3], fields[4], fields[5], fields[6]);
            if (!dated.equals(wanted)) {
                failures.add(fields[0] + " [" + fields[1] + "] gives " + dated + " instead of " + wanted);
            }
        }
        return failures;
    }

    @Test
    void timesComeOutTheSameWhenTheTreeTellsTheTense() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String line : TimeExpressionsTest.cases("expressions.txt")) {
            String failure = new TimeExample(line).failure(EXPRESSIONS, text -> annotator
                    .annotate(article(text, null))
                    .sentences()
                    .get(0));
            if (failure != null) {
                failures.add(failure);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    /** The claim of one trigger, dated along with claims for all other verbs and happenings that the text mentions. */
    private static Claim dated(
            String text,
            String trigger,
            @Nullable LocalDate published,
            Stance.@Nullable Reality reality,
            BiFunction<Annotated, List<Claim>, List<Claim>> dating) {
        Annotated annotated = annotator.annotate(article(text, published));
        int wanted = trigger.contains("#") ? Integer.parseInt(trigger.substring(0, trigger.indexOf('#'))) : 1;
        String word = trigger.substring(trigger.indexOf('#') + 1);
        List<Claim> claims = new ArrayList<>();
        int found = -1;
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                boolean named = token.text().equals(word);
                if (named && --wanted == 0) {
                    found = claims.size();
                }
                if (named || token.isPastTense()) {
                    claims.add(claim(sentence, token, named ? "ASSAULT" : "CONSULT"));
                }
            }
        }
        assertThat(found).as("%s in %s", trigger, text).isNotNegative();
        if (reality != null) {
            Claim claim = claims.get(found);
            claims.set(found, claim.when(When.UNKNOWN, new Stance(reality, false, List.of())));
        }
        return dating.apply(annotated, claims).get(found);
    }

    private static Claim claim(Sentence sentence, Token token, String type) {
        boolean toCome = token.isBaseForm()
                && sentence.tokens().stream()
                        .anyMatch(other -> other.text().equals("vowed")
                                || other.text().equals("will")
                                || other.text().equals("plan"));
        Stance stance = toCome ? new Stance(Stance.Reality.FUTURE, false, List.of()) : Stance.PLAIN;
        return new Claim(
                sentence.index(),
                token.index(),
                token.span(),
                new EventCode(type, null, List.of(), null),
                List.of(),
                List.of(),
                When.UNKNOWN,
                null,
                List.of(),
                stance,
                new Why("test", 1, List.of()),
                -1);
    }

    private static Article article(String text, @Nullable LocalDate published) {
        StoredText stored = new StoredText(text);
        Published day = published == null ? null : new Published(published, Published.Basis.OPTION);
        Report report = new Report("r", stored, null, day, null, null, "en", "test");
        return new Article(report, null, null, day, List.of(new Span(0, stored.length())), List.of(), List.of());
    }

    /** Loads the annotator that the project ships. */
    private static final class Loading {
        static Annotator annotator(DataFolder folder) {
            List<DataFile> files = new ArrayList<>(folder.files("models/encoder", ".onnx", ".txt"));
            files.addAll(folder.files("annotate", ".tsv"));
            return EncoderAnnotator.load(files, List.of(), 0);
        }
    }
}
