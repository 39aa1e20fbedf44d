package org.dateline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCheckTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aFileThatIsNotTheOneOfTheManifestIsAProblem() throws IOException {
        Files.writeString(folder.resolve("one.bin"), "one");
        Files.writeString(folder.resolve("two.bin"), "TWO");
        Files.writeString(
                folder.resolve("manifest.tsv"),
                "file\tversion\tbytes\tcrc32\tsha256\tbuilt by\n" + row("one.bin", "one") + row("two.bin", "two")
                        + row("three.bin", "three"));

        assertThat(ManifestCheck.problems(new DataFolder(List.of(folder))))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        changed -> assertThat(changed)
                                .startsWith("manifest.tsv:3: two.bin is not the file of the manifest"),
                        missing -> assertThat(missing).startsWith("manifest.tsv:4: three.bin is missing"));
    }

    @Test
    void theShippedFilesAreThoseOfTheManifest() {
        DataFolder shipped = new DataFolder(List.of(DataFolder.installed()));
        assertThat(shipped.file(ManifestCheck.FILE)).isNotNull();
        assertThat(ManifestCheck.problems(shipped)).isEmpty();
    }

    private static String row(String file, String content) {
        return file + "\t1\t" + content.length() + "\t\t" + Digest.sha256(content) + "\ttest\n";
    }
}
