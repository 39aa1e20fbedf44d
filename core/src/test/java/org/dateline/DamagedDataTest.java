package org.dateline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataProblems;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One wrong bit in a model or a table of places is found when Dateline is opened. */
class DamagedDataTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void damaged(String name, Random random) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(DataFolder.installed().resolve(name), file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long place = (long) (random.nextDouble() * bytes.length());
            bytes.seek(place);
            int old = bytes.read();
            bytes.seek(place);
            bytes.write(old ^ 1 << random.nextInt(8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models/encoder/encoder.onnx",
                "models/encoder/judge.onnx",
                "learned/coreference/reading.onnx",
                "world/places/places.tsv"
            })
    void whatIsDamagedIsRefusedWithItsFileCauseAndRemedy(String name) throws IOException {
        long seed = System.nanoTime();
        Files.copy(DataFolder.installed().resolve("manifest.tsv"), folder.resolve("manifest.tsv"));
        damaged(name, new Random(seed));
        DataFolder data = new DataFolder(List.of(DataFolder.installed(), folder));
        assertThatThrownBy(() -> Dateline.open(data).close())
                .as("seed %d", seed)
                .isInstanceOf(DataProblems.class)
                .hasMessageContaining(folder.resolve(name) + ": is damaged")
                .hasMessageContaining("its checksum is ")
                .hasMessageContaining("restore it");
    }
}
