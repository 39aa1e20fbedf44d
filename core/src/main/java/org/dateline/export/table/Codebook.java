package org.dateline.export.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/** What the columns of exported tables hold: {@code data/world/export/columns.tsv}. */
public final class Codebook {

    private static final String FILE = "columns.tsv";
    private static final String NOT_FILLED = "not filled";
    private static final List<String> OWN = List.of("csv", "parquet", "geojson");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    /**
     * Reads what columns mean.
     *
     * @param files the files of {@code data/world/export}
     * @throws DataProblems when the table is broken
     */
    public Codebook(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE) || file.name().equals(FILE)) {
                DataTable.withColumns(file, List.of("table", "column", "holds"), problems)
                        .rows()
                        .forEach(row -> meanings.put(row.get("table") + "\t" + row.get("column"), row.get("holds")));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    private static List<EventTable.Column> columns(String format) {
        return switch (format) {
            case "csv", "parquet", "geojson" -> new OwnTable().columns();
            case "polecat" -> PolecatTable.COLUMNS;
            case "gdelt-events" -> GdeltEventTable.COLUMNS;
            case "gdelt-mentions" -> GdeltMentionTable.COLUMNS;
            case "ged" -> GedTable.COLUMNS;
            case "acled" -> AcledTable.COLUMNS;
            default -> List.of();
        };
    }

    /** What a column of a format holds. */
    String holds(String format, String column) {
        return meanings.getOrDefault((OWN.contains(format) ? "own" : format) + "\t" + column, NOT_FILLED);
    }

    /** The codebook of a format, comma-separated: column, kind, what it holds; empty when the format is no table. */
    public String of(String format) {
        StringBuilder book = new StringBuilder();
        for (EventTable.Column column : columns(format)) {
            String holds = holds(format, column.name());
            book.append(column.name())
                    .append(',')
                    .append(column.kind().name().toLowerCase(Locale.ROOT))
                    .append(",\"")
                    .append(holds.replace("\"", "\"\""))
                    .append("\"\n");
        }
        return book.isEmpty() ? "" : "column,kind,holds\n" + book;
    }
}
