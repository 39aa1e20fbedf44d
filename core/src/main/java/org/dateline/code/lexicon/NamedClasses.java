package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;

/** Named lists of words that conditions refer to as {@code @name}. Lists of one name in several files add up. */
final class NamedClasses {

    private static final String ANY_WORD = "*";
    private static final String NO_WORD = "none";
    private static final String ANY_EVENT = "EVENT";

    private final Map<String, List<String>> words = new HashMap<>();
    private final Ontology ontology;

    NamedClasses(List<DataFile> files, Ontology ontology, List<Problem> problems) {
        this.ontology = ontology;
        for (DataFile file : files) {
            for (Map.Entry<String, JsonNode> list :
                    YamlFile.read(file, problems).properties()) {
                words.computeIfAbsent(list.getKey(), name -> new ArrayList<>()).addAll(YamlFile.words(list.getValue()));
            }
        }
    }

    /**
     * Opens the classes in a list of words.
     *
     * @param at gets a message and a remedy for each word that nothing can meet
     */
    WordTest test(Set<String> written, EntryProblems at) {
        boolean any = false;
        boolean none = false;
        Set<String> lemmas = new HashSet<>();
        List<List<String>> compounds = new ArrayList<>();
        boolean anyEvent = false;
        Set<String> eventTypes = new HashSet<>();
        Set<PhraseKind> kinds = EnumSet.noneOf(PhraseKind.class);
        for (String word : opened(written, at)) {
            if (word.equals(ANY_WORD)) {
                any = true;
            } else if (word.equals(NO_WORD)) {
                none = true;
            } else if (word.startsWith("$") && word.length() > 1) {
                String type = word.substring(1).toUpperCase(Locale.ROOT);
                anyEvent |= type.equals(ANY_EVENT);
                eventTypes.add(known(type, at));
            } else if (word.startsWith(":")) {
                kind(word.substring(1), kinds, at);
            } else {
                List<String> parts = List.of(word.toLowerCase(Locale.ROOT).split("[\\s-]+"));
                if (parts.size() == 1) {
                    lemmas.add(parts.get(0));
                } else {
                    compounds.add(parts);
                }
            }
        }
        return new WordTest(any, none, lemmas, compounds, anyEvent, eventTypes, kinds);
    }

    /** The words with those of the classes among them, and of the classes in these. */
    private List<String> opened(Set<String> written, EntryProblems at) {
        List<String> found = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        List<String> waiting = new ArrayList<>(written);
        while (!waiting.isEmpty()) {
            String word = waiting.remove(waiting.size() - 1).strip();
            if (!word.startsWith("@")) {
                found.add(word);
                continue;
            }
            String name = word.substring(1);
            if (!words.containsKey(name)) {
                at.add("no class @" + name, "add it to a classes file of the lexicon");
            } else if (opened.add(name)) {
                waiting.addAll(words.getOrDefault(name, List.of()));
            }
        }
        return found;
    }

    private String known(String type, EntryProblems at) {
        if (!type.equals(ANY_EVENT) && !ontology.hasType(type)) {
            at.add("no event type $" + type, "use one of " + ontology.types() + " or $event");
        }
        return type;
    }

    private static void kind(String written, Set<PhraseKind> kinds, EntryProblems at) {
        Arrays.stream(PhraseKind.values())
                .filter(kind -> kind.key().equals(written))
                .findFirst()
                .ifPresentOrElse(
                        kinds::add,
                        () -> at.add(
                                "no kind :" + written,
                                "use one of "
                                        + Arrays.stream(PhraseKind.values())
                                                .map(kind -> ":" + kind.key())
                                                .toList()));
    }
}
