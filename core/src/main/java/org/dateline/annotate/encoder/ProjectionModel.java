package org.dateline.annotate.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.ModelRuntime;
import org.jspecify.annotations.Nullable;

/**
 * Projects the states of a sentence and of each word to the few numbers from which a later step reads two passages together
 * ({@code org.dateline.coreference.join.JointReading}). It belongs to the encoder that it was trained on.
 */
final class ProjectionModel implements AutoCloseable {

    /** Name of the file beside the encoder's; a model may be without. */
    static final String FILE = EncoderLabels.FOLDER + "projection.onnx";

    private static final String STATE = "state";
    private static final String PROJECTED = "projected";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private ProjectionModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the projection.
     *
     * @param file its file
     * @param encoder the CRC-32 of the encoder that gives the states
     * @return null when it was trained on another encoder, over which a data folder of one's own has put its encoder
     * @throws OrtException when the file cannot be read
     */
    static @Nullable ProjectionModel load(OrtEnvironment environment, DataFile file, String encoder)
            throws OrtException {
        OrtSession session = ModelRuntime.session(environment, file);
        String written = session.getMetadata().getCustomMetadata().getOrDefault("encoder", "");
        if (!written.equals(encoder)) {
            session.close();
            return null;
        }
        return new ProjectionModel(environment, session);
    }

    /**
     * Projects a sentence.
     *
     * @param states the state of the sentence, then that of each word
     * @param into in the same order their numbers are put here
     * @throws OrtException when the model fails
     */
    void project(FloatBuffer states, float[][] into) throws OrtException {
        long[] shape = {into.length, states.remaining() / into.length};
        try (OnnxTensor shaped = OnnxTensor.createTensor(environment, states.duplicate(), shape);
                OrtSession.Result result = session.run(Map.of(STATE, shaped))) {
            FloatBuffer projected = ((OnnxTensor) result.get(PROJECTED).orElseThrow()).getFloatBuffer();
            int size = projected.remaining() / into.length;
            for (int place = 0; place < into.length; place++) {
                into[place] = new float[size];
                projected.get(into[place]);
            }
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the projection cannot be closed", failure);
        }
    }
}
