package org.dateline.coreference.join;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.ModelRuntime;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.WordStates;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words around two triggers together, each word seeing those of both passages, and says how likely they report one event: a layer
 * of a transformer over the encoder's projected states ({@code data/learned/coreference/reading.onnx}; learned by
 * {@code training/coreference/reading.py}).
 */
public final class JointReading implements AutoCloseable {

    /** How many words before and behind a trigger are read. */
    static final int AROUND = 8;

    private static final String FILE = "coreference/reading.onnx";
    private static final String ODDS = "odds";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private JointReading(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the reading.
     *
     * @param files the files of {@code coreference}; others are passed over
     * @param problems what is wrong with its file is added here
     * @return null when there is none, or it cannot be read
     */
    public static @Nullable JointReading load(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (!file.name().endsWith(FILE)) {
                continue;
            }
            OrtEnvironment environment = ModelRuntime.open();
            try {
                return new JointReading(environment, ModelRuntime.session(environment, file));
            } catch (OrtException failure) {
                problems.add(
                        new Problem(file.name(), 0, "cannot be loaded: " + failure.getMessage(), "restore the file"));
            }
        }
        return null;
    }

    /**
     * The logarithm of the odds that the triggers of two passages report one event.
     *
     * @param first the one that comes first in the text
     */
    double odds(Passage first, Passage second) {
        long[] triggers = {first.trigger(), second.trigger()};
        float[] same = {first.sentence() == second.sentence() ? 1 : 0};
        try (OnnxTensor left = first.tensor(environment);
                OnnxTensor right = second.tensor(environment);
                OnnxTensor at = OnnxTensor.createTensor(environment, LongBuffer.wrap(triggers), new long[] {2});
                OnnxTensor sentence = OnnxTensor.createTensor(environment, FloatBuffer.wrap(same), new long[] {1});
                OrtSession.Result result = session.run(
                        Map.of("first", left, "second", right, "triggers", at, "same_sentence", sentence))) {
            return ((OnnxTensor) result.get(ODDS).orElseThrow())
                    .getFloatBuffer()
                    .get(0);
        } catch (OrtException failure) {
            throw new IllegalStateException("the joint reading of two passages failed", failure);
        }
    }

    /**
     * A sentence as a whole, and the words around a trigger.
     *
     * @param sentence its number
     * @param values their projected states, one after the other
     * @param words how many
     * @param trigger which of them is the trigger
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Passage(int sentence, float[] values, int words, int trigger) {

        /** The passage around the trigger of a claim; null when its words have no projected states, because the encoder is another one. */
        static @Nullable Passage of(EventMention mention) {
            Sentence sentence = mention.sentence();
            int trigger = mention.trigger().index();
            WordStates states = sentence.states();
            int size = states.projection(trigger).length;
            if (size == 0) {
                return null;
            }
            int from = Math.max(0, trigger - AROUND);
            int to = Math.min(sentence.tokens().size(), trigger + AROUND + 1);
            float[] values = new float[(1 + to - from) * size];
            System.arraycopy(states.projection(), 0, values, 0, size);
            for (int word = from; word < to; word++) {
                System.arraycopy(states.projection(word), 0, values, (1 + word - from) * size, size);
            }
            return new Passage(mention.claim().sentence(), values, 1 + to - from, 1 + trigger - from);
        }

        OnnxTensor tensor(OrtEnvironment environment) throws OrtException {
            return OnnxTensor.createTensor(
                    environment, FloatBuffer.wrap(values), new long[] {words, values.length / words});
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the joint reading cannot be closed", failure);
        }
    }
}
