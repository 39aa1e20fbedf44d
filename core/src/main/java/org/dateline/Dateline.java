package org.dateline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.clean.Cleaner;
import org.dateline.code.Coder;
import org.dateline.code.ontology.Ontology;
import org.dateline.coreference.CoreferenceStep;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.language.LanguageFinder;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Article;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.quote.QuoteStep;
import org.dateline.read.page.PageReader;
import org.dateline.when.WhenStep;
import org.dateline.where.WhereStep;
import org.dateline.who.WhoStep;
import org.dateline.who.directory.ActorDirectory;
import org.jspecify.annotations.Nullable;

/** The whole of Dateline behind one object: open it once, share it among threads, close it at the end. */
public final class Dateline implements AutoCloseable {

    /** The coder's name and version, as written into records. */
    public static final String CODER = "dateline 0.1.0";

    /** How many of the latest sentences are kept when nothing else is said: those of a few hundred reports. */
    public static final int REMEMBERED = 8192;

    private final DataFolder data;
    private final EncoderAnnotator annotator;
    private final Coder coder;
    private final Pipeline pipeline;
    private final PageReader pages;

    private Dateline(DataFolder data, EncoderAnnotator annotator, Coder coder, Pipeline pipeline, PageReader pages) {
        this.data = data;
        this.pages = pages;
        this.annotator = annotator;
        this.coder = coder;
        this.pipeline = pipeline;
    }

    /**
     * Reads the data folder and the models.
     *
     * @param data the shipped folder and those that users add
     * @throws DataProblems when a file of the folder cannot be used; tells every problem at once
     */
    public static Dateline open(DataFolder data) {
        return open(data, REMEMBERED);
    }

    /**
     * Reads the data folder and the models.
     *
     * @param data the shipped folder and those that users add
     * @param remembered how many of the latest sentences to keep, so that they cost little when they come again; 0 for none.
     *     The records are the same whatever the number
     * @throws DataProblems when a file of the folder cannot be used; tells every problem at once
     */
    public static Dateline open(DataFolder data, int remembered) {
        List<Problem> problems = new ArrayList<>();
        Ontology ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), problems);
        List<DataFile> actorFiles = data.files("actors", ".tsv");
        List<DataFile> roles = actorFiles.stream()
                .filter(file -> file.name().endsWith("roles.tsv") || file.name().endsWith("roles_agents.tsv"))
                .toList();
        Coder coder =
                new Coder(data.files("lexicon", ".yaml"), roles, data.files("counts", ".yaml"), ontology, problems);
        ActorDirectory actors = ActorDirectory.of(actorFiles);
        problems.addAll(actors.problems());
        WhoStep who = new WhoStep(actors, actorFiles, problems);
        WhenStep when = new WhenStep(data.files("when", ".yaml"));
        CoreferenceStep coreference =
                new CoreferenceStep(data.files("coreference", ".tsv"), ontology::quad, ontology::intensity, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
        models.addAll(data.files("annotate", ""));
        WhereStep where = WhereStep.open(data.files("places", ".tsv", ".tsv.gz", ".txt"));
        EncoderAnnotator annotator = EncoderAnnotator.load(models, List.of(actors, where.names()), remembered);
        LanguageFinder language = new LanguageFinder(data.files("language", ".txt", ".tsv"));
        Cleaner cleaner = new Cleaner(data.files("clean", ".yaml"));
        QuoteStep quote = new QuoteStep(data.files("quote", ".yaml"));
        Pipeline pipeline = new Pipeline(language, cleaner, annotator, coder, who, when, where, quote, coreference);
        return new Dateline(data, annotator, coder, pipeline, PageReader.open(data.files("read", ".tsv")));
    }

    /** Codes one report. The same report and data give the same record, on any thread. */
    public CodedReport code(Report report) {
        return timed(report).coded();
    }

    /** Codes one report, and tells what each step took. */
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

    /** The share of words so far whose sentences had come before, from 0 to 1. */
    public double repeatedShare() {
        return annotator.repeatedShare();
    }

    /** What reads web pages. */
    public PageReader pages() {
        return pages;
    }

    /** The coder, for checks of its lexicon. */
    public Coder eventCoder() {
        return coder;
    }

    /**
     * Codes a text and tells why.
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

    /** The version of the data folder, as written into records. */
    public String dataVersion() {
        return data.version();
    }

    @Override
    public void close() {
        try {
            annotator.close();
        } catch (Exception failure) {
            throw new IllegalStateException("the annotator cannot be closed", failure);
        }
    }
}
