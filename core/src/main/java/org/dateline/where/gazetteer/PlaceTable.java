package org.dateline.where.gazetteer;

import java.nio.charset.StandardCharsets;
import org.dateline.where.gazetteer.KnownPlace.Level;

/** The rows of {@code places.tsv}, kept as bytes and read one by one when asked for. */
final class PlaceTable {

    private final byte[] bytes;
    private final int[] starts;

    /** @param bytes the unpacked file; every line ends in a line feed */
    PlaceTable(byte[] bytes) {
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
        String[] fields = line.split("\t", -1);
        String feature = fields[8];
        return new KnownPlace(
                fields[1],
                level(feature),
                fields[2],
                fields[3],
                fields[4],
                Double.parseDouble(fields[5]),
                Double.parseDouble(fields[6]),
                Long.parseLong(fields[7]),
                feature,
                fields[0].isEmpty() ? null : Integer.valueOf(fields[0]),
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
