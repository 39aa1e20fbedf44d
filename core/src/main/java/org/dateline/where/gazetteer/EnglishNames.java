package org.dateline.where.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** How English readers write places that the gazetteer writes otherwise: {@code english_names.tsv}. */
final class EnglishNames {

    static final String FILE = "/english_names.tsv";

    private final Map<Integer, String> names;

    private EnglishNames(Map<Integer, String> names) {
        this.names = names;
    }

    /**
     * Reads the names; without the file every place keeps the gazetteer's.
     *
     * @param files the files of {@code data/world/places}
     * @param problems gets what is wrong with it
     */
    static EnglishNames read(List<DataFile> files, List<Problem> problems) {
        Map<Integer, String> names = new HashMap<>();
        for (DataFile file : files) {
            if (file.name().endsWith(FILE)) {
                for (DataTable.Row row : DataTable.withHeader(file, 2, problems).rows()) {
                    add(row, names, problems);
                }
            }
        }
        return new EnglishNames(names);
    }

    private static void add(DataTable.Row row, Map<Integer, String> names, List<Problem> problems) {
        try {
            names.put(Integer.valueOf(row.get("geonames")), row.get("english"));
        } catch (NumberFormatException wrong) {
            problems.add(row.problem("'" + row.get("geonames") + "' is no GeoNames id", "write a whole number"));
        }
    }

    /** The name of a place: the English one, or else its own. */
    String of(@Nullable Integer geonames, String own) {
        return geonames == null ? own : names.getOrDefault(geonames, own);
    }
}
