package org.dateline.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.junit.jupiter.api.Test;

class CleanPatternsTest {

    @Test
    void everyExampleOfTheShippedPatternsComesOut() {
        List<DataFile> shipped = new DataFolder(List.of(DataFolder.installed())).files("clean", ".yaml");
        assertThat(shipped).isNotEmpty();
        assertThat(Cleaner.check(shipped)).isEmpty();
    }
}
