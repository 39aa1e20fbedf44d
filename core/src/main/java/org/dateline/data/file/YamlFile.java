package org.dateline.data.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.report.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML. The only place that does. */
public final class YamlFile {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private YamlFile() {}

    /**
     * The root of a file; a node without content when the file is no YAML.
     *
     * @param problems gets what is wrong with it
     */
    public static JsonNode read(DataFile file, List<Problem> problems) {
        try {
            return MAPPER.readTree(file.text());
        } catch (JacksonException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
            problems.add(new Problem(
                    file.name(),
                    line,
                    "is no valid YAML: " + failure.getOriginalMessage(),
                    "correct the indentation, quotes or brackets of that line"));
            return MissingNode.getInstance();
        }
    }

    /** The texts of a list, or the one text that stands for it, in order; empty when there is none. */
    public static Set<String> words(JsonNode node) {
        Set<String> words = new LinkedHashSet<>();
        if (node.isValueNode() && !node.isNull()) {
            words.add(node.asString());
        }
        node.forEach(word -> words.add(word.asString()));
        return words;
    }
}
