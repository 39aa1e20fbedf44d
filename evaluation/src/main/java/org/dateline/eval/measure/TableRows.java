package org.dateline.eval.measure;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table whose first row names its columns, as items of a set. */
final class TableRows {

    private TableRows() {}

    /** Whether a file is such a table, by its name. */
    static boolean isTable(String file) {
        return file.replaceFirst("\\.gz$", "").endsWith(".tsv");
    }

    /** An item for each row: the cells under the names of their columns. */
    static List<JsonNode> items(List<String> lines) {
        JsonMapper mapper = new JsonMapper();
        List<String> columns = lines.isEmpty() ? List.of() : DataTable.cells(lines.get(0));
        List<JsonNode> items = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> cells = DataTable.cells(line);
            ObjectNode item = mapper.createObjectNode();
            for (int column = 0; column < Math.min(columns.size(), cells.size()); column++) {
                item.put(columns.get(column), cells.get(column));
            }
            items.add(item);
        }
        return items;
    }
}
