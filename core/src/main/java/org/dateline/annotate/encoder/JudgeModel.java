package org.dateline.annotate.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.ModelRuntime;
import org.jspecify.annotations.Nullable;

/**
 * The judge: for each word, how likely it is that it reports no event, or an event of each type. It reads the states of the encoder
 * that it was trained on, and stands in a file of its own so that it can be trained again without the encoder.
 */
final class JudgeModel implements AutoCloseable {

    /** Name of the file beside the encoder's; a model may be without. */
    static final String FILE = EncoderLabels.FOLDER + "judge.onnx";

    private static final String STATE = "state";
    private static final String EVENT = "event";

    private static final String MODE = "mode";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> judged;
    private final int types;
    /** For each mode the place of the first mode of its type, among the modes. */
    private final int[] firstOfType;

    private JudgeModel(OrtEnvironment environment, OrtSession session, List<String> types, List<String> modes) {
        this.environment = environment;
        this.session = session;
        this.types = types.size();
        this.judged = Stream.concat(types.stream(), modes.stream()).toList();
        this.firstOfType = new int[modes.size()];
        for (int mode = 1; mode < firstOfType.length; mode++) {
            boolean same = type(modes.get(mode)).equals(type(modes.get(mode - 1)));
            firstOfType[mode] = same ? firstOfType[mode - 1] : mode;
        }
    }

    private static String type(String mode) {
        return mode.substring(0, mode.indexOf('/'));
    }

    /** What the shares are of: {@code none}, the types, and the modes of each type. */
    List<String> judged() {
        return judged;
    }

    /**
     * Loads the judge.
     *
     * @param file the file of the judge
     * @param encoder the CRC-32 of the encoder that gives the states
     * @param labels the encoder's label lists, with the types
     * @return null when the judge was trained on another encoder, over which a data folder of one's own has put its encoder
     * @throws OrtException when the file cannot be read
     */
    static @Nullable JudgeModel load(OrtEnvironment environment, DataFile file, String encoder, EncoderLabels labels)
            throws OrtException {
        OrtSession session = ModelRuntime.session(environment, file);
        Map<String, String> written = session.getMetadata().getCustomMetadata();
        boolean fits = written.getOrDefault("encoder", "").equals(encoder)
                && written.getOrDefault("labels", "").equals(labels.digest());
        if (!fits) {
            session.close();
            return null;
        }
        return new JudgeModel(
                environment,
                session,
                labels.events(),
                List.of(written.getOrDefault("modes", "").split("\n")));
    }

    /**
     * Judges the words of a sentence.
     *
     * @param states the state of the sentence, then that of each word
     * @param into for each word its shares are put here, in the order of {@link #judged()}
     * @throws OrtException when the model fails
     */
    void judge(FloatBuffer states, float[][] into) throws OrtException {
        long[] shape = {1, into.length + 1L, states.remaining() / (into.length + 1)};
        try (OnnxTensor shaped = OnnxTensor.createTensor(environment, states.duplicate(), shape);
                OrtSession.Result result = session.run(Map.of(STATE, shaped))) {
            FloatBuffer shares = ((OnnxTensor) result.get(EVENT).orElseThrow()).getFloatBuffer();
            FloatBuffer modes = ((OnnxTensor) result.get(MODE).orElseThrow()).getFloatBuffer();
            float[] odds = new float[firstOfType.length];
            for (int word = 0; word < into.length; word++) {
                into[word] = new float[judged.size()];
                shares.get((word + 1) * types, into[word], 0, types);
                modes.get((word + 1) * odds.length, odds);
                modes(odds, into[word]);
            }
        }
    }

    /** The shares of the modes of each type, from the logarithms of their odds. */
    private void modes(float[] odds, float[] into) {
        double[] powers = new double[odds.length];
        for (int first = 0; first < odds.length; ) {
            int end = first;
            double sum = 0;
            while (end < odds.length && firstOfType[end] == first) {
                powers[end] = Math.exp(odds[end]);
                sum += powers[end++];
            }
            for (int mode = first; mode < end; mode++) {
                into[types + mode] = (float) (powers[mode] / sum);
            }
            first = end;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the judge cannot be closed", failure);
        }
    }
}
