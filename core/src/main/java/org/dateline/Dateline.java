package org.dateline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.annotate.Annotator;
import org.dateline.code.Coder;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataProblems;
import org.dateline.mention.MentionStep;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Article;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/** The whole of Dateline behind one object: open it once, share it among threads, close it at the end. */
public final class Dateline implements AutoCloseable {

    /** The coder's name and version, as written into records. */
    public static final String CODER = "dateline 0.1.0";

    /** How many of the latest sentences are cached by default: those of a few hundred reports. */
    public static final int REMEMBERED = 8192;

    private final String dataVersion;
    private final Annotator annotator;
    private final Coder coder;
    private final Pipeline pipeline;
    private final PageReader pages;
    private final MentionStep mentions;

    Dateline(
            String dataVersion,
            Annotator annotator,
            Coder coder,
            Pipeline pipeline,
            PageReader pages,
            MentionStep mentions) {
        this.dataVersion = dataVersion;
        this.pages = pages;
        this.mentions = mentions;
        this.annotator = annotator;
        this.coder = coder;
        this.pipeline = pipeline;
    }

    /**
     * Reads the data folder and the models, and takes what jars on the class path add.
     *
     * @param data the shipped folder and those that users add
     * @throws DataProblems when files of the folder cannot be used; carries every problem
     */
    public static Dateline open(DataFolder data) {
        return with(data).open();
    }

    /** Begins to open Dateline with settings, or with proposers, places, actors or an annotator of one's own. */
    public static DatelineBuilder with(DataFolder data) {
        return new DatelineBuilder(data);
    }

    /** Codes one report. The same report and data give the same record, on any thread. */
    public CodedReport code(Report report) {
        return timed(report).coded();
    }

    /** Codes one report, and measures the time of each step. */
    public TimedReport timed(Report report) {
        return pipeline.code(report);
    }

    /** The claims of an English report before they become events, for training and explanation. */
    public ReportClaims claims(Report report) {
        return pipeline.compare(report);
    }

    /** Annotates a text as one paragraph, without cleaning. */
    public Annotated annotate(String text) {
        return annotator.annotate(plain(text, null));
    }

    /** Annotates a sentence of given words: see {@link org.dateline.annotate.Annotator#annotate(List, Set)}. */
    public Sentence annotate(List<String> words, Set<Integer> alsoPredicates) {
        return annotator.annotate(words, alsoPredicates);
    }

    /** The share of words so far whose sentences were cached, from 0 to 1. */
    public double repeatedShare() {
        return annotator.repeatedShare();
    }

    /** How long reports have been in the encoder so far, all threads together, in nanoseconds. */
    public long encoderNanoseconds() {
        return annotator.encoderNanoseconds();
    }

    /** The reader of web pages. */
    public PageReader pages() {
        return pages;
    }

    /** What says which mentions are of one thing, for its measuring. */
    public MentionStep mentions() {
        return mentions;
    }

    /** The coder, for checks of its lexicon. */
    public Coder eventCoder() {
        return coder;
    }

    /**
     * Codes a text and explains the records.
     *
     * @param text a sentence or a few
     * @param published the day to read relative dates against, or null
     */
    public Explanation explain(String text, @Nullable LocalDate published) {
        Article article = plain(text, published);
        return new Explainer(annotator, coder).explain(article, code(article.report()));
    }

    private static Article plain(String text, @Nullable LocalDate published) {
        StoredText stored = new StoredText(text);
        Published date = published == null ? null : new Published(published, Published.Basis.OPTION);
        Report report = new Report("text", stored, null, date, null, null, null, "text");
        return new Article(report, null, null, date, List.of(new Span(0, stored.length())), List.of(), List.of());
    }

    /** The coder's name and version, as written into records. */
    public String coder() {
        return CODER;
    }

    /** The version of the data folder and the names of what was added to it, as written into records. */
    public String dataVersion() {
        return dataVersion;
    }

    @Override
    public void close() {
        annotator.close();
        pipeline.close();
    }
}
