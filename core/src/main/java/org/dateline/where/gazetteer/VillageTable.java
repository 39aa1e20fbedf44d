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
        int start = first(rows, wanted);
        while (start < rows.length && order(rows, start, wanted) == 0) {
            int end = Lines.end(rows, start);
            found.add(place(rows, start, end));
            start = end + 1;
        }
        return found;
    }

    private synchronized byte[] rows(DataFile packed) {
        byte[] unpacked = bytes;
        if (unpacked == null) {
            unpacked = packed.unpacked();
            bytes = unpacked;
        }
        return unpacked;
    }

    /** Where the first line begins that does not come before what is wanted. */
    private static int first(byte[] rows, byte[] wanted) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int start = Lines.start(rows, (low + high) >>> 1);
            if (order(rows, start, wanted) < 0) {
                low = Lines.end(rows, start) + 1;
            } else {
                high = start;
            }
        }
        return low;
    }

    private static int order(byte[] rows, int start, byte[] wanted) {
        for (int index = 0; index < wanted.length; index++) {
            int letter = start + index < rows.length ? rows[start + index] & 0xff : -1;
            if (letter != (wanted[index] & 0xff)) {
                return Integer.compare(letter, wanted[index] & 0xff);
            }
        }
        return 0;
    }

    private static KnownPlace place(byte[] rows, int start, int end) {
        List<String> cells = DataTable.cells(new String(rows, start, end - start, StandardCharsets.UTF_8));
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
