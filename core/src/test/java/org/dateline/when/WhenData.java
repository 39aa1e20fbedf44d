package org.dateline.when;

import java.util.List;
import org.dateline.data.DataFolder;

/** The expressions of the project's own data folder, for tests. */
final class WhenData {

    private WhenData() {}

    static TimeExpressions expressions() {
        return new TimeExpressions(new DataFolder(List.of(DataFolder.installed())).files("when", ".yaml"));
    }
}
