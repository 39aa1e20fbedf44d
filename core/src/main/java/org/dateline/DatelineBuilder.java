package org.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.Opening.Part;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.annotate.encoder.OwnTypes;
import org.dateline.clean.Cleaner;
import org.dateline.code.Coder;
import org.dateline.code.EventProposer;
import org.dateline.code.ProposedEvents;
import org.dateline.code.ontology.Ontology;
import org.dateline.coreference.CoreferenceStep;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.language.LanguageFinder;
import org.dateline.mention.MentionStep;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.report.Problem;
import org.dateline.quote.QuoteStep;
import org.dateline.read.page.PageReader;
import org.dateline.role.RoleStep;
import org.dateline.when.WhenStep;
import org.dateline.where.WhereStep;
import org.dateline.where.gazetteer.PlaceSource;
import org.dateline.who.WhoStep;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.ActorSource;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Dateline}: from the data folder, from jars on the class path, and from what is given here. */
public final class DatelineBuilder {

    private final DataFolder data;
    private Extensions extensions = Extensions.onClassPath();
    private int remembered = Dateline.REMEMBERED;
    private boolean keepsStates;
    private @Nullable Function<List<NameIndex>, Annotator> annotator;

    DatelineBuilder(DataFolder data) {
        this.data = data;
    }

    /**
     * How many of the latest sentences to cache, so that repeated ones cost little; 0 for none. The records are the
     * same for any number.
     */
    public DatelineBuilder remembered(int sentences) {
        this.remembered = sentences;
        return this;
    }

    /** Lets sentences keep the encoder's states of all their words, from which types of event are learned; takes more memory. */
    public DatelineBuilder keepingStates() {
        this.keepsStates = true;
        return this;
    }

    /** Replaces the encoder by another annotator; the opener gets the indexes of known names of actors and places. */
    public DatelineBuilder annotator(Function<List<NameIndex>, Annotator> opener) {
        this.annotator = opener;
        return this;
    }

    /** Adds a proposer of events. */
    public DatelineBuilder proposer(EventProposer proposer) {
        this.extensions = extensions.with(proposer);
        return this;
    }

    /** Adds places. */
    public DatelineBuilder places(PlaceSource source) {
        this.extensions = extensions.with(source);
        return this;
    }

    /** Adds actors. */
    public DatelineBuilder actors(ActorSource source) {
        this.extensions = extensions.with(source);
        return this;
    }

    /**
     * Reads the data folder and the models, several parts at a time.
     *
     * @throws DataProblems when files of the folder cannot be used; carries the problems of all parts at once
     */
    public Dateline open() {
        Opening opening = new Opening();
        List<DataFile> actorFiles = new ArrayList<>(data.files("actors", ".tsv"));
        actorFiles.addAll(extensions.actorTables());
        List<DataFile> whoFiles = new ArrayList<>(actorFiles);
        whoFiles.addAll(data.files("who", ".tsv"));
        Part<Ontology> ontology =
                opening.part(problems -> new Ontology(data.files("ontology", ".yaml", ".tsv"), problems));
        Part<ActorDirectory> actors = opening.part(problems -> actors(actorFiles, problems));
        Part<WhereStep> where = opening.part(problems -> WhereStep.open(placeFiles()));
        Part<Coder> coder = opening.part(problems -> coder(actorFiles, ontology.get(), problems));
        Part<WhoStep> who = opening.part(problems -> new WhoStep(actors.get(), whoFiles, problems));
        Part<WhenStep> when = opening.part(problems -> new WhenStep(data.files("when", ".yaml")));
        Part<CoreferenceStep> coreference = opening.part(problems -> new CoreferenceStep(
                data.files("coreference", ".tsv", ".onnx"), ontology.get()::quad, ontology.get()::intensity, problems));
        Part<RoleStep> roles = opening.part(problems -> new RoleStep(data.files("roles", ".tsv"), problems));
        Part<LanguageFinder> language =
                opening.part(problems -> new LanguageFinder(data.files("language", ".txt", ".tsv")));
        Part<Cleaner> cleaner = opening.part(problems -> new Cleaner(data.files("clean", ".yaml")));
        Part<QuoteStep> quote = opening.part(problems -> new QuoteStep(data.files("quote", ".yaml")));
        Part<PageReader> pages = opening.part(problems -> PageReader.open(data.files("read", ".tsv")));
        Part<MentionStep> mentions =
                opening.part(problems -> new MentionStep(data.files("mentions", ".tsv"), problems));
        // on this thread, for it takes longest; it asks for the names when its model has been read
        Part<Annotator> words = opening.partHere(problems -> annotator(actors, where));
        List<Problem> problems = opening.problems();
        if (!problems.isEmpty()) {
            close(words.orNull());
            close(coreference.orNull());
            throw new DataProblems(problems);
        }
        ProposedEvents proposed = new ProposedEvents(extensions.proposers(), ontology.get(), coder.get());
        Pipeline pipeline = new Pipeline(
                language.get(),
                cleaner.get(),
                words.get(),
                coder.get(),
                proposed,
                mentions.get(),
                who.get(),
                when.get(),
                where.get(),
                quote.get(),
                coreference.get(),
                roles.get());
        return new Dateline(
                data.version() + extensions.mark(), words.get(), coder.get(), pipeline, pages.get(), mentions.get());
    }

    private Coder coder(List<DataFile> actorFiles, Ontology ontology, List<Problem> problems) {
        List<DataFile> roles = actorFiles.stream()
                .filter(file -> file.name().endsWith("roles.tsv") || file.name().endsWith("roles_agents.tsv"))
                .toList();
        return new Coder(data.files("lexicon", ".yaml"), roles, data.files("counts", ".yaml"), ontology, problems);
    }

    private static ActorDirectory actors(List<DataFile> files, List<Problem> problems) {
        ActorDirectory actors = ActorDirectory.of(files);
        problems.addAll(actors.problems());
        return actors;
    }

    private List<DataFile> placeFiles() {
        List<DataFile> files = new ArrayList<>(data.files("places", ".tsv", ".tsv.gz", ".txt"));
        files.addAll(extensions.placeTables());
        return files;
    }

    private Annotator annotator(Part<ActorDirectory> actors, Part<WhereStep> where) {
        Supplier<List<NameIndex>> names =
                () -> List.of(actors.get(), where.get().names());
        Function<List<NameIndex>, Annotator> other = annotator;
        if (other != null) {
            return other.apply(names.get());
        }
        List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
        models.addAll(data.files("annotate", ""));
        models.addAll(data.files(OwnTypes.PART, ".tsv"));
        return EncoderAnnotator.load(models, names, remembered, keepsStates);
    }

    private static void close(@Nullable AutoCloseable part) {
        if (part != null) {
            try {
                part.close();
            } catch (Exception failure) {
                throw new IllegalStateException("a model cannot be closed", failure);
            }
        }
    }
}
