package org.dateline.annotate.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.annotate.split.Spelling;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.ModelRuntime;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The encoder with its heads (biaffine attention for trees and roles, Dozat &amp; Manning 2017). One session serves all threads.
 *
 * <p>A run holds one sentence. The model's integer arithmetic takes its scale from the largest value in the whole input
 * of a layer, so that sentences run together would change each other's scores; alone, the same sentence gets the same
 * analysis in any article, on any number of threads. It also needs no padding, and costs no more time than batches do.
 */
public final class EncoderModel implements AutoCloseable {

    /** Words in one run at most; longer sentences go through {@link Windows}. */
    public static final int MOST_WORDS = 200;

    /** The inputs and outputs that this class knows; {@code training/export.py} writes the number into the model. */
    private static final String GRAPH = "3";

    private static final int MOST_PIECES = 510;
    private static final int MOST_PIECES_OF_A_WORD = 10;
    private static final Set<String> OUTPUTS =
            Set.of("tag", "features", "arc", "head", "lab", "name", "mention", "predicate", "role", "lemma");

    /** Name of the encoder's file in the data folder. */
    public static final String FILE = EncoderLabels.FOLDER + "encoder.onnx";

    /** What the judge says; a model on which none has been put yet lacks it. */
    private static final String JUDGE = "event";

    /** The states of words. */
    private static final String STATE = "state";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final EncoderLabels labels;
    private final @Nullable JudgeModel judge;
    private final @Nullable ProjectionModel projection;
    private final WordPieces pieces;
    private final Set<String> inputs;
    private final Set<String> outputs;

    private EncoderModel(
            OrtEnvironment environment,
            OrtSession session,
            EncoderLabels labels,
            @Nullable JudgeModel judge,
            @Nullable ProjectionModel projection) {
        this.environment = environment;
        this.session = session;
        this.judge = judge;
        this.projection = projection;
        this.labels = labels;
        this.pieces = new WordPieces(labels.vocabulary());
        this.inputs = Set.copyOf(session.getInputNames());
        Set<String> wanted = new HashSet<>(OUTPUTS);
        if (judge == null && session.getOutputNames().contains(JUDGE)) {
            wanted.add(JUDGE);
        }
        if (session.getOutputNames().contains(STATE)) {
            wanted.add(STATE);
        }
        this.outputs = Set.copyOf(wanted);
    }

    /**
     * Loads the model.
     *
     * @param files the files of {@code models/encoder}; others are passed over
     * @throws DataProblems when a file is missing, cannot be read, or does not belong to the others
     */
    public static EncoderModel load(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        EncoderModel model = load(files, problems);
        if (model == null) {
            throw new DataProblems(problems);
        }
        return model;
    }

    /**
     * Loads the model.
     *
     * @param files the files of {@code models/encoder}; others are passed over
     * @param problems to which is added why a file cannot be used
     * @return the model, or null when it cannot be used
     */
    public static @Nullable EncoderModel load(List<DataFile> files, List<Problem> problems) {
        Map<String, DataFile> named = new HashMap<>();
        for (DataFile file : files) {
            named.put(file.name(), file);
        }
        DataFile model = named.get(FILE);
        if (model == null) {
            problems.add(new Problem(FILE, 0, "missing from the data folder", "restore the whole folder"));
        }
        EncoderLabels labels = EncoderLabels.read(named, problems);
        if (model == null || labels == null) {
            return null;
        }
        OrtEnvironment environment = ModelRuntime.open();
        try {
            // a large file is read anew each time that it is asked for
            DataFile inMemory = new DataFile(FILE, model.bytes());
            OrtSession session = ModelRuntime.session(environment, inMemory);
            Problem mismatch = mismatch(session, labels, FILE);
            DataFile judge = named.get(JudgeModel.FILE);
            DataFile projection = named.get(ProjectionModel.FILE);
            if (mismatch == null) {
                String checksum = Digest.crc32(inMemory.bytes());
                return new EncoderModel(
                        environment,
                        session,
                        labels,
                        judge == null ? null : JudgeModel.load(environment, judge, checksum, labels),
                        projection == null ? null : ProjectionModel.load(environment, projection, checksum));
            }
            session.close();
            problems.add(mismatch);
        } catch (OrtException failure) {
            problems.add(new Problem(FILE, 0, "cannot be loaded: " + failure.getMessage(), "restore the file"));
        }
        return null;
    }

    /** Why a model does not go with this program or with the label lists beside it, or null. */
    private static @Nullable Problem mismatch(OrtSession session, EncoderLabels labels, String name)
            throws OrtException {
        Map<String, String> written = session.getMetadata().getCustomMetadata();
        String graph = written.getOrDefault("graph", "none");
        if (!graph.equals(GRAPH)) {
            return new Problem(
                    name,
                    0,
                    "has inputs and outputs of version " + graph + ", and this program reads version " + GRAPH,
                    "use the models/encoder folder that came with the program, or export the model anew");
        }
        if (!written.getOrDefault("labels", "").equals(labels.digest())) {
            return new Problem(
                    name,
                    0,
                    "was made with other label lists than the .txt files beside it",
                    "restore the whole folder");
        }
        return null;
    }

    /** The label lists. */
    public EncoderLabels labels() {
        return labels;
    }

    /** What the shares of the judge are of: {@code none}, the types, and the modes of each type as far as it knows them. */
    public List<String> judged() {
        return judge == null ? labels.events() : judge.judged();
    }

    /** The encoder's vocabulary. */
    public WordPieces pieces() {
        return pieces;
    }

    /**
     * Runs the model on a sentence.
     *
     * @param words its words, 1 to {@link #MOST_WORDS}
     * @param spellings the {@link Spelling} class of each word
     * @throws IllegalArgumentException when there are too many words
     */
    public Scores score(List<String> words, int[] spellings) {
        return run(words, spellings, outputs, this::read);
    }

    /** The types that were learned from examples on this encoder. @param problems gets what is wrong with them */
    public OwnTypes ownTypes(List<DataFile> files, List<Problem> problems) {
        DataFile encoder = files.stream()
                .filter(file -> file.name().equals(FILE))
                .findFirst()
                .orElse(null);
        return OwnTypes.read(files, encoder, problems);
    }

    /**
     * The states of a sentence's words, on which heads are trained.
     *
     * @param words its words, 1 to {@link #MOST_WORDS}
     * @param spellings the {@link Spelling} class of each word
     * @return the state of the whole sentence, and then of each word
     */
    float[][] states(List<String> words, int[] spellings) {
        return run(words, spellings, Set.of(STATE), (result, count) -> {
            FloatBuffer buffer = tensor(result, STATE).getFloatBuffer();
            float[][] states = new float[count][buffer.remaining() / count];
            for (float[] state : states) {
                buffer.get(state);
            }
            return states;
        });
    }

    /** Makes what is wanted of a run's outputs, for a number of words and the root. */
    private interface Reader<R> {
        R read(OrtSession.Result result, int count) throws OrtException;
    }

    private <R> R run(List<String> words, int[] spellings, Set<String> asked, Reader<R> reader) {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(words.size() + " words");
        }
        int count = words.size() + 1;
        long[] first = new long[count];
        long[] last = new long[count];
        long[] ids = ids(words, first, last);
        long[] spelling = new long[count];
        for (int word = 1; word < count; word++) {
            spelling[word] = spellings[word - 1];
        }
        long[] pieceShape = {1, ids.length};
        long[] wordShape = {1, count};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), pieceShape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, ones(ids.length), pieceShape);
                OnnxTensor firstTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(first), wordShape);
                OnnxTensor lastTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(last), wordShape);
                OnnxTensor caseTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(spelling), wordShape);
                OnnxTensor wordTensor = OnnxTensor.createTensor(environment, ones(count), wordShape);
                OrtSession.Result result = session.run(
                        known(Map.of(
                                "ids", idTensor,
                                "mask", maskTensor,
                                "first", firstTensor,
                                "last", lastTensor,
                                "case", caseTensor,
                                "wmask", wordTensor)),
                        asked)) {
            return reader.read(result, count);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder failed on a sentence of " + words.size() + " words", failure);
        }
    }

    /** The quick encoder has no masks, for a run holds one sentence. */
    private Map<String, OnnxTensor> known(Map<String, OnnxTensor> given) {
        Map<String, OnnxTensor> known = new HashMap<>(given);
        known.keySet().retainAll(inputs);
        return known;
    }

    private static FloatBuffer ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return FloatBuffer.wrap(ones);
    }

    private long[] ids(List<String> words, long[] first, long[] last) {
        for (int most = MOST_PIECES_OF_A_WORD; ; most = Math.max(2, most / 2)) {
            List<int[]> cut = new ArrayList<>(words.size());
            int length = 2;
            for (String word : words) {
                int[] ofWord = pieces.of(word, most);
                cut.add(ofWord);
                length += ofWord.length;
            }
            if (length <= MOST_PIECES || most == 2) {
                long[] ids = new long[length];
                ids[0] = WordPieces.BEGIN;
                int place = 1;
                for (int word = 0; word < cut.size(); word++) {
                    first[word + 1] = place;
                    for (int piece : cut.get(word)) {
                        ids[place++] = piece;
                    }
                    last[word + 1] = place - 1;
                }
                ids[place] = WordPieces.END;
                return ids;
            }
        }
    }

    private Scores read(OrtSession.Result result, int count) throws OrtException {
        Scores scores = Scores.of(count - 1);
        read(result, "tag", scores.tags());
        read(result, "features", scores.features());
        read(result, "head", scores.likeliestHeads());
        read(result, "lab", scores.relations());
        read(result, "mention", scores.nominals());
        read(result, "predicate", scores.predicates());
        read(result, "lemma", scores.lemmas());
        FloatBuffer arcs = tensor(result, "arc").getFloatBuffer();
        for (int word = 0; word < count; word++) {
            arcs.get(word * count, scores.arcs()[word]);
        }
        FloatBuffer names = tensor(result, "name").getFloatBuffer();
        int kinds = names.remaining() / count;
        LongBuffer roles = tensor(result, "role").getLongBuffer();
        for (int word = 1; word < count; word++) {
            scores.names()[word - 1] = new float[kinds];
            names.get(word * kinds, scores.names()[word - 1]);
            for (int argument = 1; argument < count; argument++) {
                scores.roles()[word - 1][argument - 1] = (short) roles.get(word * count + argument);
            }
        }
        // taken out of the model's memory once: each getFloatBuffer is a copy
        FloatBuffer states =
                result.get(STATE).isPresent() ? tensor(result, STATE).getFloatBuffer() : null;
        if (judge != null && states != null) {
            judge.judge(states, scores.events());
        } else if (result.get(JUDGE).isPresent()) {
            FloatBuffer events = tensor(result, JUDGE).getFloatBuffer();
            int types = events.remaining() / count;
            for (int word = 1; word < count; word++) {
                scores.events()[word - 1] = new float[types];
                events.get(word * types, scores.events()[word - 1]);
            }
        }
        if (states != null) {
            if (projection != null) {
                projection.project(states, scores.projected());
            }
            int length = states.remaining() / count;
            for (int word = 1; word < count; word++) {
                scores.states()[word - 1] = new float[length];
                states.get(word * length, scores.states()[word - 1]);
            }
        }
        return scores;
    }

    private static void read(OrtSession.Result result, String name, int[] into) {
        LongBuffer numbers = tensor(result, name).getLongBuffer();
        for (int word = 0; word < into.length; word++) {
            into[word] = (int) numbers.get(word + 1);
        }
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    @Override
    public void close() {
        if (judge != null) {
            judge.close();
        }
        if (projection != null) {
            projection.close();
        }
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder cannot be closed", failure);
        }
    }
}
