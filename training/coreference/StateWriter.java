package org.dateline.annotate.encoder;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.annotate.split.Spelling;
import org.dateline.data.DataFolder;
import org.dateline.model.annotation.Sentence;

/**
 * Writes the encoder's states of sentences, from which {@code reading.py} learns: for each the length of the report's id in bytes, the id,
 * the number of the sentence, the number of states, and the states as big-endian floats, that of the whole sentence first.
 */
public final class StateWriter implements AutoCloseable {

    private final EncoderModel encoder;
    private final DataOutputStream out;

    public StateWriter(DataFolder data, Path file) throws IOException {
        encoder = EncoderModel.load(data.files("models/encoder", ""));
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    /** Writes a sentence; one that is longer than the encoder reads at once is left out. */
    public void write(String report, Sentence sentence) throws IOException {
        List<String> words = sentence.words();
        if (words.size() > EncoderModel.MOST_WORDS) {
            return;
        }
        float[][] states = encoder.states(words, words.stream().mapToInt(Spelling::of).toArray());
        byte[] id = report.getBytes(StandardCharsets.UTF_8);
        out.writeInt(id.length);
        out.write(id);
        out.writeInt(sentence.index());
        out.writeInt(states.length);
        for (float[] state : states) {
            for (float value : state) {
                out.writeFloat(value);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        encoder.close();
    }
}
