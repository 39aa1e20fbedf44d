package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** The digits of CAMEO codes by what an event is about: {@code digits.yaml} of the lexicon. */
public final class Digits {

    /** Name of the file in the lexicon folder; it may be missing. */
    static final String FILE = "digits.yaml";

    /** Stands for the code of an event that has none. */
    private static final String NO_CODE = "none";

    private static final String ARROW = "=>";
    /** How many digits a class of codes has: 02 appeals, 10 demands. */
    public static final int CLASS_DIGITS = 2;

    private static final int COARSE_DIGITS = 3;

    private static final Set<String> KEYS = Set.of(
            "id",
            "type",
            "mode",
            "trigger",
            "words",
            "and",
            "not",
            "actor",
            "content",
            "anywhere",
            "codes",
            "examples");

    /**
     * Conditions and the codes that they give. What is null or empty asks for nothing.
     *
     * @param id unique name
     * @param types types of the event
     * @param modes modes of the event; {@code none} stands for no mode
     * @param trigger what a word of the trigger is
     * @param words what some word of the event's content is
     * @param and what another one is
     * @param not what none of them is
     * @param actor what an actor is
     * @param content how the code of an event in the content begins; this may hold in place of {@code words} and {@code and}
     * @param anywhere whether the words of the whole sentence count as content
     * @param codes the code by the code known before
     */
    public record Row(
            String id,
            Set<String> types,
            Set<String> modes,
            @Nullable WordTest trigger,
            @Nullable WordTest words,
            @Nullable WordTest and,
            @Nullable WordTest not,
            @Nullable WordTest actor,
            Set<String> content,
            boolean anywhere,
            Map<String, String> codes) {

        /** The code in place of one known before, or null: that of the code itself, else of its class when no fourth digit is known. */
        public @Nullable String instead(@Nullable String known) {
            if (known == null) {
                return codes.get(NO_CODE);
            }
            String exact = codes.get(known);
            return exact != null || known.length() > COARSE_DIGITS
                    ? exact
                    : codes.get(known.substring(0, CLASS_DIGITS));
        }
    }

    /**
     * A sentence and the code that some event of it must have.
     *
     * @param row id of the row that it shows
     * @param file the data file
     * @param line line in it
     * @param text the sentence
     * @param code the code
     */
    public record Example(String row, String file, int line, String text, String code) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    Digits(List<DataFile> files, Ontology ontology, NamedClasses classes, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                int number = 0;
                YamlListLines lines = new YamlListLines(file);
                for (JsonNode node : YamlFile.read(file, problems)) {
                    read(file, node, number++, lines, ontology, classes, problems);
                }
            }
        }
    }

    private void read(
            DataFile file,
            JsonNode node,
            int number,
            YamlListLines lines,
            Ontology ontology,
            NamedClasses classes,
            List<Problem> problems) {
        int before = problems.size();
        String id = node.path("id").asString("");
        EntryProblems wrong = new EntryProblems(file.name(), lines.start(number), id, problems);
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                wrong.add(
                        "unknown key " + key,
                        "use some of " + KEYS.stream().sorted().toList());
            }
        }
        Set<String> types = YamlFile.words(node.path("type"));
        if (!types.stream().allMatch(ontology::hasType)) {
            wrong.add("no types " + types, "use types of the ontology");
        }
        Map<String, String> codes = codes(node.path("codes"), ontology, wrong);
        readExamples(file, node, number, lines, id, wrong);
        Row row = new Row(
                id,
                types,
                YamlFile.words(node.path("mode")),
                test(node, "trigger", classes, wrong),
                test(node, "words", classes, wrong),
                test(node, "and", classes, wrong),
                test(node, "not", classes, wrong),
                test(node, "actor", classes, wrong),
                YamlFile.words(node.path("content")),
                node.path("anywhere").asBoolean(false),
                codes);
        if (problems.size() == before) {
            rows.add(row);
        }
    }

    private static Map<String, String> codes(JsonNode node, Ontology ontology, EntryProblems wrong) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> code : node.properties()) {
            String known = code.getKey();
            boolean isClass = known.length() == CLASS_DIGITS && ontology.hasCameo(known + "0");
            if (!known.equals(NO_CODE) && !isClass && !ontology.hasCameo(known)) {
                wrong.add("no code " + known, "use a CAMEO code, its first two digits, or none");
            }
            String given = code.getValue().asString("");
            if (!ontology.hasCameo(given)) {
                wrong.add("no code " + given, "use a code of ontology/cameo.tsv, in quotes");
            }
            codes.put(known, given);
        }
        if (codes.isEmpty()) {
            wrong.add("no codes", "say which code it gives in place of which");
        }
        return codes;
    }

    private void readExamples(
            DataFile file, JsonNode node, int number, YamlListLines lines, String id, EntryProblems wrong) {
        for (String written : YamlFile.words(node.path("examples"))) {
            int arrow = written.lastIndexOf(ARROW);
            if (arrow < 0) {
                wrong.add("an example without a code: " + written, "write the code behind =>");
                continue;
            }
            String code = written.substring(arrow + ARROW.length()).strip();
            int line = lines.lineOf(number, written);
            examples.add(new Example(
                    id, file.name(), line, written.substring(0, arrow).strip(), code));
        }
    }

    private static @Nullable WordTest test(JsonNode node, String key, NamedClasses classes, EntryProblems wrong) {
        Set<String> words = YamlFile.words(node.path(key));
        return words.isEmpty() ? null : classes.test(words, wrong);
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** The examples of all rows. */
    public List<Example> examples() {
        return examples;
    }
}
