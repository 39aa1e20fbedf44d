package org.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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
     * Reads the data folder and the models.
     *
     * @throws DataProblems when files of the folder cannot be used; carries the problems of all parts at once
     */
    public Dateline open() {
        Opening opening = new Opening();
        Ontology ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), opening.problems);
        List<DataFile> actorFiles = new ArrayList<>(data.files("actors", ".tsv"));
        actorFiles.addAll(extensions.actorTables());
        Coder coder = opening.part(() -> coder(actorFiles, ontology, opening.problems));
        ActorDirectory actors = opening.part(() -> ActorDirectory.of(actorFiles));
        if (actors != null) {
            opening.problems.addAll(actors.problems());
        }
        List<DataFile> whoFiles = new ArrayList<>(actorFiles);
        whoFiles.addAll(data.files("who", ".tsv"));
        WhoStep who = actors == null ? null : opening.part(() -> new WhoStep(actors, whoFiles, opening.problems));
        WhenStep when = opening.part(() -> new WhenStep(data.files("when", ".yaml")));
        CoreferenceStep coreference = opening.part(() -> new CoreferenceStep(
                data.files("coreference", ".tsv", ".onnx"), ontology::quad, ontology::intensity, opening.problems));
        RoleStep roles = opening.part(() -> new RoleStep(data.files("roles", ".tsv"), opening.problems));
        WhereStep where = opening.part(() -> WhereStep.open(placeFiles()));
        LanguageFinder language = opening.part(() -> new LanguageFinder(data.files("language", ".txt", ".tsv")));
        Cleaner cleaner = opening.part(() -> new Cleaner(data.files("clean", ".yaml")));
        QuoteStep quote = opening.part(() -> new QuoteStep(data.files("quote", ".yaml")));
        PageReader pages = opening.part(() -> PageReader.open(data.files("read", ".tsv")));
        MentionStep mentions = opening.part(() -> new MentionStep(data.files("mentions", ".tsv"), opening.problems));
        Annotator words = opening.annotator(actors, where);
        if (!opening.problems.isEmpty()
                || coder == null
                || who == null
                || when == null
                || coreference == null
                || where == null
                || language == null
                || cleaner == null
                || quote == null
                || pages == null
                || mentions == null
                || roles == null
                || words == null) {
            opening.fail(words, coreference);
            throw new DataProblems(opening.problems);
        }
        ProposedEvents proposed = new ProposedEvents(extensions.proposers(), ontology, coder);
        Pipeline pipeline = new Pipeline(
                language, cleaner, words, coder, proposed, mentions, who, when, where, quote, coreference, roles);
        return new Dateline(data.version() + extensions.mark(), words, coder, pipeline, pages, mentions);
    }

    private Coder coder(List<DataFile> actorFiles, Ontology ontology, List<Problem> problems) {
        List<DataFile> roles = actorFiles.stream()
                .filter(file -> file.name().endsWith("roles.tsv") || file.name().endsWith("roles_agents.tsv"))
                .toList();
        return new Coder(data.files("lexicon", ".yaml"), roles, data.files("counts", ".yaml"), ontology, problems);
    }

    private List<DataFile> placeFiles() {
        List<DataFile> files = new ArrayList<>(data.files("places", ".tsv", ".tsv.gz", ".txt"));
        files.addAll(extensions.placeTables());
        return files;
    }

    /** Opens parts one after the other and collects the problems of each. */
    private final class Opening {

        private final List<Problem> problems = new ArrayList<>();

        private <T> @Nullable T part(Supplier<T> opener) {
            try {
                return opener.get();
            } catch (DataProblems failure) {
                problems.addAll(failure.problems());
                return null;
            }
        }

        /** The annotator is the most expensive part, so it is opened only when the names that it needs are available. */
        private @Nullable Annotator annotator(@Nullable ActorDirectory actors, @Nullable WhereStep where) {
            if (actors == null || where == null) {
                return null;
            }
            List<NameIndex> names = List.of(actors, where.names());
            Function<List<NameIndex>, Annotator> other = annotator;
            if (other != null) {
                return other.apply(names);
            }
            return part(() -> {
                List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
                models.addAll(data.files("annotate", ""));
                models.addAll(data.files(OwnTypes.PART, ".tsv"));
                return EncoderAnnotator.load(models, names, remembered, keepsStates);
            });
        }

        private void fail(@Nullable Annotator annotator, @Nullable CoreferenceStep coreference) {
            if (annotator != null) {
                annotator.close();
            }
            if (coreference != null) {
                coreference.close();
            }
        }
    }
}
