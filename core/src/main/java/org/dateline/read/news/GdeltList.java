package org.dateline.read.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.read.bytes.GdeltLine;

/**
 * Reads GDELT's event files (1.0 with 58 columns, 2.0 with 61; tab-separated, without a header) as a list of addresses of news,
 * with the events that GDELT claims for each. The columns are those of GDELT's code books for the Event Database.
 */
public final class GdeltList {

    /** The columns that are the same in both versions, by their names in a claim. */
    private static final Map<String, Integer> SHARED = Map.of(
            "id", 0,
            "day", 1,
            "actor", 6,
            "actor_code", 5,
            "recipient", 16,
            "recipient_code", 15,
            "cameo", 26,
            "quad", 29,
            "intensity", 30);

    private static final int PLACE_1 = 50;
    private static final int PLACE_2 = 52;

    private GdeltList() {}

    /** Reads a file: one item for each address, in the order of the file, with all claims about it. */
    static NewsOutcome of(String file) {
        Map<String, List<Map<String, String>>> claims = new LinkedHashMap<>();
        int broken = 0;
        for (String line : (Iterable<String>) file.lines()::iterator) {
            List<String> columns = GdeltLine.columns(line);
            if (columns == null) {
                broken += line.isBlank() ? 0 : 1;
                continue;
            }
            claims.computeIfAbsent(columns.get(columns.size() - 1).strip(), address -> new ArrayList<>())
                    .add(claim(columns));
        }
        List<NewsItem> items = new ArrayList<>();
        claims.forEach((address, claimed) -> items.add(NewsItem.listed(address, claimed)));
        return new NewsOutcome(
                items,
                List.of(),
                broken == 0 ? null : broken + " lines are no events of GDELT and are skipped",
                List.of());
    }

    private static Map<String, String> claim(List<String> columns) {
        Map<String, String> claim = new TreeMap<>();
        SHARED.forEach((name, column) -> put(claim, name, columns.get(column)));
        boolean second = columns.size() == GdeltLine.COLUMNS_2;
        int place = second ? PLACE_2 : PLACE_1;
        put(claim, "place", columns.get(place));
        put(claim, "country", columns.get(place + 1));
        int latitude = place + (second ? 4 : 3);
        put(claim, "lat", columns.get(latitude));
        put(claim, "lon", columns.get(latitude + 1));
        return claim;
    }

    private static void put(Map<String, String> claim, String name, String value) {
        if (!value.isBlank()) {
            claim.put(name, value.strip());
        }
    }
}
