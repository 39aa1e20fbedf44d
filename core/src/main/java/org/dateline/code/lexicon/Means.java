package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.data.file.YamlListLines;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The modes of events by what they are done with: {@code means.yaml} of the lexicon. */
public final class Means {

    /** Name of the file in the lexicon folder; it may be missing. */
    static final String FILE = "means.yaml";

    private static final Set<String> KEYS = Set.of("type", "mode", "words", "open");

    /**
     * A mode and what it is done with.
     *
     * @param type the type of the event
     * @param mode a mode of the type
     * @param words what does it, or what it is done with
     */
    public record Row(String type, String mode, WordTest words) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, WordTest> open = new HashMap<>();

    Means(List<DataFile> files, Ontology ontology, NamedClasses classes, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                int number = 0;
                YamlListLines lines = new YamlListLines(file);
                for (JsonNode node : YamlFile.read(file, problems)) {
                    read(file, node, lines.start(number++), ontology, classes, problems);
                }
            }
        }
    }

    private void read(
            DataFile file, JsonNode node, int line, Ontology ontology, NamedClasses classes, List<Problem> problems) {
        int before = problems.size();
        String type = node.path("type").asString("");
        String mode = node.path("mode").asString("");
        EntryProblems wrong = new EntryProblems(file.name(), line, mode, problems);
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                wrong.add("unknown key " + key, "use type, mode and words, or type and open");
            }
        }
        Set<String> openWords = YamlFile.words(node.path("open"));
        if (!openWords.isEmpty()) {
            WordTest test = classes.test(openWords, wrong);
            if (ontology.hasType(type)) {
                open.put(type, test);
            } else {
                wrong.add("no type " + type, "use a type of the ontology");
            }
            return;
        }
        if (!ontology.hasType(type) || !ontology.hasMode(type, mode)) {
            wrong.add("no mode " + mode + " of a type " + type, "use a type and a mode of the ontology");
        }
        Set<String> words = YamlFile.words(node.path("words"));
        if (words.isEmpty()) {
            wrong.add("no words", "name what it is done with");
        }
        WordTest test = classes.test(words, wrong);
        if (problems.size() == before) {
            rows.add(new Row(type, mode, test));
        }
    }

    /** The words for events of a type that say nothing of the mode, or null when there are none. */
    public @Nullable WordTest open(String type) {
        return open.get(type);
    }

    /** The rows of a type, in the order of the file. */
    public List<Row> of(String type) {
        return rows.stream().filter(row -> row.type().equals(type)).toList();
    }
}
