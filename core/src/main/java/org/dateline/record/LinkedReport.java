package org.dateline.record;

import org.dateline.link.copy.DuplicateOf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record of a report with what it was linked to. */
public final class LinkedReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkedReport() {}

    /**
     * Adds to a report's record what it is a copy of and the story that it belongs to.
     *
     * @param record the record, JSON
     * @param duplicate what it is a copy of, or null
     * @param story id of the report that begins the story, or null
     */
    public static String record(String record, @Nullable DuplicateOf duplicate, @Nullable String story) {
        ObjectNode node = (ObjectNode) JSON.readTree(record);
        if (duplicate != null) {
            node.putObject("duplicate_of")
                    .put("report", duplicate.report())
                    .put("kind", duplicate.kind())
                    .put("why", duplicate.why());
        }
        return node.put("story", story).toString();
    }
}
