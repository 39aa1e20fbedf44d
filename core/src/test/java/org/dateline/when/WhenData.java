package org.dateline.when;

import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.when.expression.TimeExpressions;

/** The expressions of the project's own data folder, for tests. */
public final class WhenData {

    private WhenData() {}

    public static TimeExpressions expressions() {
        return new TimeExpressions(new DataFolder(List.of(DataFolder.installed())).files("when", ".yaml"));
    }
}
