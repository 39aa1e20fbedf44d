package org.dateline.annotate;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dateline.model.DataFile;
import org.dateline.model.DataProblems;
import org.dateline.model.Problem;

/**
 * The encoder with its parsing heads (deep biaffine attention, Dozat &amp; Manning 2017). One session serves all threads.
 *
 * <p>A run holds one sentence. The model's integer arithmetic takes its scale from the largest value in the whole input
 * of a layer, so that sentences run together would change each other's scores; alone, the same sentence gets the same
 * tree in any article, on any number of threads. It also needs no padding, and costs no more time than batches do.
 */
final class ParserModel implements AutoCloseable {

    /** Words in one run at most; longer sentences are to be cut before. */
    static final int MOST_WORDS = 200;

    private static final int MOST_PIECES = 510;
    private static final int MOST_PIECES_OF_A_WORD = 10;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final List<String> tags;
    private final List<String> relations;

    private ParserModel(
            OrtEnvironment environment,
            OrtSession session,
            WordPieces pieces,
            List<String> tags,
            List<String> relations) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.tags = tags;
        this.relations = relations;
    }

    /**
     * Loads the model.
     *
     * @param files {@code models/parser/parser.onnx}, {@code vocab.txt}, {@code xpos.txt} and {@code relations.txt}
     * @throws DataProblems when a file is missing or the model cannot be read
     */
    static ParserModel load(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        DataFile model = find(files, "parser.onnx", problems);
        DataFile vocabulary = find(files, "vocab.txt", problems);
        DataFile tags = find(files, "xpos.txt", problems);
        DataFile relations = find(files, "relations.txt", problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            OrtSession session = environment.createSession(model.bytes(), options);
            return new ParserModel(
                    environment, session, new WordPieces(vocabulary.lines()), tags.lines(), relations.lines());
        } catch (OrtException failure) {
            Problem problem =
                    new Problem(model.name(), 0, "cannot be loaded: " + failure.getMessage(), "restore the file");
            throw new DataProblems(List.of(problem));
        }
    }

    private static DataFile find(List<DataFile> files, String name, List<Problem> problems) {
        String path = "models/parser/" + name;
        for (DataFile file : files) {
            if (file.name().equals(path)) {
                return file;
            }
        }
        problems.add(new Problem(path, 0, "missing from the data folder", "restore the file"));
        return new DataFile(path, new byte[0]);
    }

    /** The encoder's vocabulary. */
    WordPieces pieces() {
        return pieces;
    }

    /**
     * Parses a sentence.
     *
     * @param words its words, 1 to {@link #MOST_WORDS}
     * @param spellings the {@link Spelling} class of each word
     * @throws IllegalArgumentException when there are too many words
     */
    Parse parse(List<String> words, int[] spellings) {
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(words.size() + " words");
        }
        int count = words.size() + 1;
        long[] first = new long[count];
        long[] ids = ids(words, first);
        float[] mask = new float[ids.length];
        Arrays.fill(mask, 1);
        float[] wordMask = new float[count];
        Arrays.fill(wordMask, 1);
        long[] spelling = new long[count];
        for (int word = 1; word < count; word++) {
            spelling[word] = spellings[word - 1];
        }
        long[] pieceShape = {1, ids.length};
        long[] wordShape = {1, count};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), pieceShape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(mask), pieceShape);
                OnnxTensor firstTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(first), wordShape);
                OnnxTensor caseTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(spelling), wordShape);
                OnnxTensor wordTensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(wordMask), wordShape);
                OrtSession.Result result = session.run(Map.of(
                        "ids",
                        idTensor,
                        "mask",
                        maskTensor,
                        "first",
                        firstTensor,
                        "case",
                        caseTensor,
                        "wmask",
                        wordTensor))) {
            return read(result, count);
        } catch (OrtException failure) {
            throw new IllegalStateException("the parser failed on a sentence of " + words.size() + " words", failure);
        }
    }

    private long[] ids(List<String> words, long[] first) {
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
                }
                ids[place] = WordPieces.END;
                return ids;
            }
        }
    }

    private Parse read(OrtSession.Result result, int count) throws OrtException {
        LongBuffer tagOf = tensor(result, "tag").getLongBuffer();
        LongBuffer headOf = tensor(result, "head").getLongBuffer();
        LongBuffer labelOf = tensor(result, "lab").getLongBuffer();
        FloatBuffer arcs = tensor(result, "arc").getFloatBuffer();
        float[][] scores = new float[count][count];
        for (int word = 0; word < count; word++) {
            arcs.get(word * count, scores[word]);
        }
        int[] tree = TreeDecoder.decode(scores);
        List<String> wordTags = new ArrayList<>(count - 1);
        for (int word = 1; word < count; word++) {
            wordTags.add(tags.get((int) tagOf.get(word)));
        }
        List<Integer> heads = new ArrayList<>(count - 1);
        List<String> labels = new ArrayList<>(count - 1);
        for (int word = 1; word < count; word++) {
            int head = tree[word];
            String predicted = relations.get((int) labelOf.get(word));
            heads.add(head - 1);
            labels.add(
                    head == 0
                            ? "root"
                            : predicted.equals("root") ? Relations.likely(wordTags, word - 1, head - 1) : predicted);
        }
        return new Parse(wordTags, heads, labels);
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the parser cannot be closed", failure);
        }
    }
}
