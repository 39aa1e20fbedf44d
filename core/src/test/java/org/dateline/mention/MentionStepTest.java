package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.annotate.Annotating;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which mentions of a text are of one thing. */
class MentionStepTest {

    private static Annotator annotator;
    private static MentionStep step;

    @BeforeAll
    static void open() {
        annotator = EncoderAnnotator.load(Annotating.files(), List.of(), 0);
        List<Problem> problems = new ArrayList<>();
        step = new MentionStep(files(), problems);
        assertThat(problems).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        annotator.close();
    }

    private static List<DataFile> files() {
        return new DataFolder(List.of(DataFolder.installed())).files("mentions", ".tsv");
    }

    @Test
    void mentionsOfOneThingAreInOneChain() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String line : lines()) {
            boolean unmet = line.startsWith("~");
            if (holds(unmet ? line.substring(1) : line) == unmet) {
                failures.add(line + (unmet ? " → comes out now: take away the ~" : ""));
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void chainsAreInTheOrderOfTheText() {
        Annotated text = Annotating.annotate(
                annotator, "The rebels attacked Goma. They burned houses. The army drove the rebels out.");
        MentionChains chains = step.chains(text.sentences());
        assertThat(chains.chains()).isNotEmpty().allSatisfy(chain -> assertThat(chain)
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((one, two) -> one.sentence() != two.sentence()
                        ? Integer.compare(one.sentence(), two.sentence())
                        : Integer.compare(one.head(), two.head())));
    }

    @Test
    void withoutWeightsNothingIsLoaded() {
        List<Problem> problems = new ArrayList<>();
        new MentionStep(List.of(), problems);
        assertThat(problems).extracting(Problem::file).contains("mentions/scorer.tsv", "mentions/forms.tsv");
    }

    @Test
    void aRowThatIsNoneIsAProblemWithItsLine() {
        List<Problem> problems = new ArrayList<>();
        byte[] content = "# a comment\nout\t0.1\t&&&\n".getBytes(StandardCharsets.UTF_8);
        new ScorerWeights(List.of(new DataFile("learned/mentions/scorer.tsv", content)), problems);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    private static boolean holds(String line) {
        String[] cells = line.split("\\|");
        boolean apart = cells[1].contains("!=");
        String[] words = cells[1].split("!?=");
        Annotated text = Annotating.annotate(annotator, cells[0].strip());
        Token one = find(text, words[0].strip());
        Sentence sentence = sentence(text, one);
        List<ChainMention> chain = step.chains(text.sentences()).of(sentence.index(), one.index());
        Token other = find(text, words[1].strip());
        int place = sentence(text, other).index();
        boolean together =
                chain.stream().anyMatch(mention -> mention.sentence() == place && mention.head() == other.index());
        return together != apart;
    }

    private static Token find(Annotated text, String words) {
        String[] parts = words.split("#");
        int wanted = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
        for (Sentence sentence : text.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.text().equals(parts[0]) && --wanted == 0) {
                    return token;
                }
            }
        }
        throw new AssertionError("no word " + words);
    }

    private static Sentence sentence(Annotated text, Token token) {
        return text.sentences().stream()
                .filter(sentence -> sentence.tokens().contains(token))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(MentionStepTest.class.getResourceAsStream("chains.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
