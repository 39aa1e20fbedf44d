package org.dateline.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Article;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.WhereStep;
import org.dateline.who.directory.ActorDirectory;

/** The steps of the installed data folder that say who a phrase is. */
final class OpenedSteps implements AutoCloseable {

    private final List<Problem> problems = new ArrayList<>();
    private final Annotator annotator;
    private final WhoStep who;
    private final WhereStep where;

    OpenedSteps() {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        List<DataFile> files = new ArrayList<>(data.files("actors", ".tsv"));
        ActorDirectory directory = ActorDirectory.of(files);
        problems.addAll(directory.problems());
        files.addAll(data.files("who", ".tsv"));
        who = new WhoStep(directory, files, problems);
        where = WhereStep.open(data.files("places", ".tsv", ".tsv.gz", ".txt"));
        List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
        models.addAll(data.files("annotate", ""));
        annotator = EncoderAnnotator.load(models, List.of(directory), 0);
    }

    /** What is wrong with the data. */
    List<Problem> problems() {
        return problems;
    }

    Cast cast(Annotated annotated) {
        return who.cast(annotated, where.read(annotated).named(), MentionChains.NONE);
    }

    Annotated annotated(StoredText text, LocalDate day) {
        Published published = new Published(day, Published.Basis.OPTION);
        Report report = new Report("case", text, null, published, null, null, null, "case");
        return annotator.annotate(
                new Article(report, null, null, published, List.of(new Span(0, text.length())), List.of(), List.of()));
    }

    /** Who the phrase of a text is, between two places in UTF-16. */
    Actor resolved(String written, LocalDate day, int start, int end) {
        StoredText text = new StoredText(written);
        Annotated annotated = annotated(text, day);
        Phrase phrase = phrase(annotated, text.spanOfUtf16(start, end));
        Statement statement =
                new Statement("case", Actor.unresolved(phrase), null, null, written, new Span(0, text.length()), false);
        return Objects.requireNonNull(
                cast(annotated).speakers(List.of(statement)).get(0).speaker());
    }

    /** The phrase of a span: its head is the word whose governor stands outside. */
    static Phrase phrase(Annotated annotated, Span span) {
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                boolean inside = span.contains(token.span());
                Token head = sentence.headOf(token);
                if (inside
                        && (head == null || !span.contains(head.span()))
                        && !token.universal().equals("PUNCT")) {
                    return new Phrase(
                            sentence.index(),
                            token.index(),
                            span,
                            annotated.article().text().slice(span));
                }
            }
        }
        throw new IllegalArgumentException("no phrase at " + span);
    }

    @Override
    public void close() throws Exception {
        annotator.close();
    }
}
