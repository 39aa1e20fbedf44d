package org.dateline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aPartMayLieInSeveralLevels() throws IOException {
        write("shipped/world/places/towns.tsv", "towns");
        write("shipped/en/places/cues.tsv", "cues");
        write("shipped/learned/places/ties.tsv", "ties");

        assertThat(folders("shipped").files("places", ".tsv"))
                .extracting(DataFile::name)
                .containsExactly("en/places/cues.tsv", "learned/places/ties.tsv", "world/places/towns.tsv");
    }

    /** The checksum of "hello". */
    private void writeManifest() throws IOException {
        write(
                "shipped/manifest.tsv",
                "file\tversion\tbytes\tcrc32\tsha256\tbuilt by\n"
                        + "models/encoder/judge.onnx\t1\t5\t3610a686\t\ttraining\n"
                        + "quick/models/encoder/judge.onnx\t1\t5\t3610a686\t\ttraining\n");
        write("shipped/models/encoder/judge.onnx", "hello");
        write("shipped/quick/models/encoder/judge.onnx", "hello");
    }

    @Test
    void aFileThatIsNotTheOneOfTheManifestIsRefused() throws IOException {
        writeManifest();
        assertThat(folders("shipped", "shipped/quick").files("models/encoder", ".onnx"))
                .hasSize(1);
        write("shipped/models/encoder/judge.onnx", "hellp");
        assertThatThrownBy(() -> folders("shipped").files("models/encoder", ".onnx"))
                .isInstanceOf(DataProblems.class)
                .hasMessageContaining("judge.onnx: is damaged")
                .hasMessageContaining("checksum is bb18ab73 and should be 3610a686")
                .hasMessageContaining("restore it");
        write("shipped/models/encoder/judge.onnx", "hell");
        assertThatThrownBy(() -> folders("shipped").file("models/encoder/judge.onnx"))
                .hasMessageContaining("has 4 bytes and should have 5");
    }

    @Test
    void aDamagedModelForSpeedIsRefusedWhenItIsUsed() throws IOException {
        writeManifest();
        write("shipped/quick/models/encoder/judge.onnx", "hellp");
        assertThat(folders("shipped").files("models/encoder", ".onnx")).hasSize(1);
        assertThatThrownBy(() -> folders("shipped", "shipped/quick").files("models/encoder", ".onnx"))
                .hasMessageContaining("quick");
    }

    @Test
    void aFolderOfOnesOwnNeedsNoManifest() throws IOException {
        writeManifest();
        write("mine/models/encoder/judge.onnx", "another judge");
        assertThat(folders("shipped", "mine").files("models/encoder", ".onnx"))
                .extracting(DataFile::text)
                .containsExactly("another judge");
    }

    @Test
    void wordsOfALanguageThatIsNotCodedAreLeftOut() throws IOException {
        write("shipped/en/when/words.yaml", "english");
        write("shipped/es/when/words.yaml", "spanish");

        assertThat(folders("shipped").files("when", ".yaml"))
                .extracting(DataFile::text)
                .containsExactly("english");
    }

    @Test
    void aFileOfAFolderWithoutLevelsTakesThePlaceOfTheShippedOne() throws IOException {
        write("shipped/en/lexicon/assault.yaml", "shipped");
        write("mine/lexicon/assault.yaml", "mine");
        write("mine/lexicon/own.yaml", "own");

        assertThat(folders("shipped", "mine").files("lexicon", ".yaml"))
                .extracting(DataFile::text)
                .containsExactly("mine", "own");
    }

    @Test
    void learnedWeightsOfAFolderOfOnesOwnTakeThePlaceOfTheShippedOnes() throws IOException {
        write("shipped/learned/coreference/fields.tsv", "shipped");
        write("shipped/learned/coreference/weights.tsv", "shipped");
        write("learned/learned/coreference/fields.tsv", "fitted");

        assertThat(folders("shipped", "learned").files("coreference", ".tsv"))
                .extracting(DataFile::text)
                .containsExactly("fitted", "shipped");
    }

    @Test
    void filesInMemoryLieAboveAllFolders() throws IOException {
        write("shipped/VERSION", "2031.01");
        write("shipped/learned/coreference/fields.tsv", "shipped");
        write("shipped/en/coreference/cues.tsv", "shipped");
        DataFile fitted = new DataFile("learned/coreference/fields.tsv", "fitted".getBytes(StandardCharsets.UTF_8));
        DataFile version = new DataFile("VERSION", "2031.01+learned".getBytes(StandardCharsets.UTF_8));
        DataFolder both = folders("shipped").with(List.of(fitted, version));

        assertThat(both.files("coreference", ".tsv")).extracting(DataFile::text).containsExactly("shipped", "fitted");
        assertThat(both.files("places", ".tsv")).isEmpty();
        assertThat(both.version()).isEqualTo("2031.01+learned");
        assertThat(folders("shipped").version()).isEqualTo("2031.01");
    }

    @Test
    void aSingleFileIsFoundInWhateverLevelItLies() throws IOException {
        write("shipped/VERSION", "2031.01");
        write("shipped/world/schema/record.schema.json", "{}");

        assertThat(folders("shipped").version()).isEqualTo("2031.01");
        assertThat(folders("shipped").file("schema/record.schema.json")).isNotNull();
        assertThat(folders("shipped").file("schema/other.json")).isNull();
    }

    private DataFolder folders(String... names) {
        return new DataFolder(List.of(names).stream().map(folder::resolve).toList());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
