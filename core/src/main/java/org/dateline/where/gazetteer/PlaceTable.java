package org.dateline.where.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.file.DataTable;
import org.dateline.where.gazetteer.KnownPlace.Level;

/** The rows of {@code places.tsv}, kept as bytes and read one by one when asked for. */
final class PlaceTable {

    private final byte[] bytes;
    private final int[] starts;
    private final EnglishNames english;

    /**
     * @param bytes the unpacked file; every line ends in a line feed
     * @param english how English readers write its places
     */
    PlaceTable(byte[] bytes, EnglishNames english) {
        this.english = english;
        this.bytes = bytes;
        this.starts = Lines.starts(bytes);
    }

    /**
     * One row.
     *
     * @param row its number, from 0
     * @param primary whether it was found under its main name
     */
    KnownPlace place(int row, boolean primary) {
        String line = new String(bytes, starts[row], starts[row + 1] - 1 - starts[row], StandardCharsets.UTF_8);
        List<String> cells = DataTable.cells(line);
        String feature = cells.get(8);
        Integer id = cells.get(0).isEmpty() ? null : Integer.valueOf(cells.get(0));
        return new KnownPlace(
                english.of(id, cells.get(1)),
                cells.get(1),
                level(feature),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                Double.parseDouble(cells.get(5)),
                Double.parseDouble(cells.get(6)),
                Long.parseLong(cells.get(7)),
                feature,
                id,
                primary);
    }

    private static Level level(String feature) {
        return switch (feature) {
            case "ADM2" -> Level.ADMIN2;
            case "SEA", "RIVER", "LAKE", "REGION", "ISLAND" -> Level.REGION;
            default -> Level.TOWN;
        };
    }
}
