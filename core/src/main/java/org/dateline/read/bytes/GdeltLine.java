package org.dateline.read.bytes;

import java.util.List;
import org.dateline.data.file.DataTable;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a line of GDELT's event files by its columns: 58 in version 1.0, 61 in version 2.0, separated by tabs. The
 * numbers are those of GDELT's code books for the Event Database.
 */
public final class GdeltLine {

    public static final int COLUMNS_1 = 58;
    public static final int COLUMNS_2 = 61;

    private GdeltLine() {}

    /** The columns of a line, or null where the line is none of GDELT's. */
    public static @Nullable List<String> columns(String line) {
        List<String> columns = DataTable.cells(line);
        boolean known = columns.size() == COLUMNS_1 || columns.size() == COLUMNS_2;
        return known
                        && columns.get(0).matches("[0-9]{1,18}")
                        && columns.get(columns.size() - 1).startsWith("http")
                ? columns
                : null;
    }
}
