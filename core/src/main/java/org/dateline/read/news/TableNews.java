package org.dateline.read.news;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table (RFC 4180) with a line of names at its head: a record a line, separated by commas, semicolons or tabs. */
public final class TableNews {

    private static final JsonMapper JSON = new JsonMapper();

    private TableNews() {}

    /**
     * A row of a table as a record.
     *
     * @param line where it begins, from 1
     * @param record its cells by the names of their columns
     */
    public record Row(int line, JsonNode record) {}

    /**
     * The rows of a table.
     *
     * @param columns the names of its columns
     * @param rows its rows before the first that is broken
     * @param problem why the rest cannot be read, or null
     */
    public record Rows(
            List<String> columns, List<Row> rows, @Nullable String problem) {}

    /** Reads a table. */
    public static Rows of(String table) {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(table))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(64 << 20)
                .ofCsvRecord(table)) {
            for (CsvRecord line : reader) {
                if (columns.isEmpty()) {
                    line.getFields().forEach(name -> columns.add(name.strip()));
                } else {
                    rows.add(new Row((int) line.getStartingLineNumber(), record(columns, line)));
                }
            }
            return new Rows(columns, rows, null);
        } catch (CsvParseException | java.io.IOException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            return new Rows(columns, rows, "is no table from row " + (rows.size() + 2) + " on: " + cause.getMessage());
        }
    }

    private static JsonNode record(List<String> columns, CsvRecord line) {
        ObjectNode record = JSON.createObjectNode();
        for (int index = 0; index < Math.min(columns.size(), line.getFieldCount()); index++) {
            record.put(columns.get(index), line.getField(index));
        }
        return record;
    }

    /** What stands most often in the first line. */
    private static char separator(String table) {
        String first = table.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char letter) {
        return line.chars().filter(at -> at == letter).count();
    }
}
