package org.dateline.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.BrokenFiles;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.dateline.who.directory.ActorDirectory;
import org.junit.jupiter.api.Test;

/** What is wrong with any file of {@code data/world/actors} is said at once. */
class BrokenActorsTest {

    @Test
    void everyProblemOfEveryFileIsReported() {
        List<DataFile> shipped = new DataFolder(List.of(DataFolder.installed())).files("actors", ".tsv");
        List<DataFile> files = BrokenFiles.over(shipped, "actors", "who/broken");
        ActorDirectory directory = ActorDirectory.of(files);
        List<Problem> problems = new ArrayList<>(directory.problems());
        List<DataFile> whole = new ArrayList<>(files);
        whole.addAll(new DataFolder(List.of(DataFolder.installed())).files("who", ".tsv"));
        new WhoStep(directory, whole, problems);
        assertThat(BrokenFiles.written(problems)).isEqualTo(BrokenFiles.expected("who/broken"));
    }
}
