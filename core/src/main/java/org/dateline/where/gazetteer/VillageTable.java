package org.dateline.where.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code villages.tsv.gz}, sorted by name. They are unpacked when a report first names what the gazetteer lacks,
 * so that other runs pay nothing for them. Safe for any number of threads.
 */
final class VillageTable {

    private final @Nullable DataFile file;
    private byte @Nullable [] bytes;
    private int[] starts = {0};

    /** @param file the file, or null when the data folder has none */
    VillageTable(@Nullable DataFile file) {
        this.file = file;
    }

    /**
     * The villages that bear a name.
     *
     * @param name as written in a report
     * @return them in the order of the file; their main name and not the one asked for
     */
    List<KnownPlace> find(String name) {
        String key = NameKey.of(name);
        if (file == null || key.length() < 4) {
            return List.of();
        }
        byte[] rows = rows(file);
        byte[] wanted = (key + "\t").getBytes(StandardCharsets.UTF_8);
        List<KnownPlace> found = new ArrayList<>();
        for (int line = first(rows, wanted); line < starts.length - 1 && order(rows, line, wanted) == 0; line++) {
            found.add(place(rows, line));
        }
        return found;
    }

    private synchronized byte[] rows(DataFile packed) {
        byte[] unpacked = bytes;
        if (unpacked == null) {
            unpacked = packed.unpacked();
            starts = Lines.starts(unpacked);
            bytes = unpacked;
        }
        return unpacked;
    }

    /** The first line that does not come before what is wanted. */
    private int first(byte[] rows, byte[] wanted) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order(rows, middle, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int order(byte[] rows, int line, byte[] wanted) {
        int start = starts[line];
        for (int index = 0; index < wanted.length; index++) {
            int letter = start + index < starts[line + 1] ? rows[start + index] & 0xff : -1;
            if (letter != (wanted[index] & 0xff)) {
                return Integer.compare(letter, wanted[index] & 0xff);
            }
        }
        return 0;
    }

    private KnownPlace place(byte[] rows, int line) {
        int length = starts[line + 1] - 1 - starts[line];
        List<String> cells = DataTable.cells(new String(rows, starts[line], length, StandardCharsets.UTF_8));
        String name = cells.get(1).isEmpty() ? title(cells.get(0)) : cells.get(1);
        return new KnownPlace(
                name,
                name,
                Level.TOWN,
                cells.get(2),
                cells.get(3),
                "",
                Double.parseDouble(cells.get(4)),
                Double.parseDouble(cells.get(5)),
                0,
                "PPL",
                cells.get(6).isEmpty() || cells.get(6).equals("0") ? null : Integer.valueOf(cells.get(6)),
                true);
    }

    /** "el cural" is written "El Cural": the file leaves out main names that need no more. */
    private static String title(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split(" ")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
