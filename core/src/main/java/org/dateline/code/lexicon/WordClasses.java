package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Named lists of words that conditions refer to as {@code @name}. Lists of one name in several files add up. */
final class WordClasses {

    private static final Set<String> KINDS = Set.of("actor", "person", "group", "place", "name");

    private final Map<String, List<String>> words = new HashMap<>();

    public WordClasses(List<DataFile> files, List<Problem> problems) {
        YAMLMapper mapper = new YAMLMapper();
        for (DataFile file : files) {
            try {
                for (Map.Entry<String, JsonNode> list :
                        mapper.readTree(file.text()).properties()) {
                    words.computeIfAbsent(list.getKey(), name -> new ArrayList<>())
                            .addAll(LexiconReader.strings(list.getValue()));
                }
            } catch (JacksonException failure) {
                int line = failure.getLocation() == null
                        ? 0
                        : failure.getLocation().getLineNr();
                problems.add(
                        new Problem(file.name(), line, "not YAML: " + failure.getOriginalMessage(), "mend the line"));
            }
        }
    }

    /** Opens the classes in a list of words. */
    WordTest test(List<String> written, String file, int line, String id, List<Problem> problems) {
        Set<String> lemmas = new HashSet<>();
        List<List<String>> compounds = new ArrayList<>();
        Set<String> eventTypes = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        Set<String> opened = new HashSet<>();
        List<String> waiting = new ArrayList<>(written);
        boolean any = false;
        boolean none = false;
        while (!waiting.isEmpty()) {
            String word = waiting.remove(waiting.size() - 1).strip();
            if (word.equals("*")) {
                any = true;
            } else if (word.equals("none")) {
                none = true;
            } else if (word.startsWith("@")) {
                String name = word.substring(1);
                if (!words.containsKey(name)) {
                    problems.add(new Problem(
                            file, line, id + ": no class @" + name, "add it to a classes file of the lexicon"));
                } else if (opened.add(name)) {
                    waiting.addAll(words.getOrDefault(name, List.of()));
                }
            } else if (word.startsWith("$") && word.length() > 1) {
                eventTypes.add(word.substring(1).toUpperCase(Locale.ROOT));
            } else if (word.startsWith(":")) {
                String kind = word.substring(1);
                if (!KINDS.contains(kind)) {
                    problems.add(new Problem(file, line, id + ": no kind :" + kind, "take one of " + KINDS));
                }
                kinds.add(kind);
            } else {
                String[] parts = word.toLowerCase(Locale.ROOT).split("[\\s-]+");
                if (parts.length == 1) {
                    lemmas.add(parts[0]);
                } else {
                    compounds.add(List.of(parts));
                }
            }
        }
        return new WordTest(any, none, lemmas, compounds, eventTypes, kinds);
    }
}
