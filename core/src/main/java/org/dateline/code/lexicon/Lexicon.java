package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** All entries, found by the lemma of their trigger. */
public final class Lexicon {

    /** Files of the lexicon folder that hold no entries. */
    private static final Set<String> NO_ENTRIES =
            Set.of(Grammar.FILE, Confidence.FILE, DefaultSlots.FILE, Means.FILE, Digits.FILE);

    private final Ontology ontology;
    private final List<Entry> entries;
    private final List<Entry> judged;
    private final Means means;
    private final Digits digits;
    private final Map<String, List<Entry>> verbs = new HashMap<>();
    private final Map<String, List<Entry>> nouns = new HashMap<>();
    private final Map<String, List<Entry>> adjectives = new HashMap<>();

    /**
     * @param files the files of {@code lexicon}: entries, and word classes in files whose names begin with
     *     {@code classes}
     * @param ontology what may be coded
     * @param problems what is wrong is added here
     */
    public Lexicon(List<DataFile> files, Ontology ontology, List<Problem> problems) {
        List<DataFile> classFiles = new ArrayList<>();
        List<DataFile> entryFiles = new ArrayList<>();
        for (DataFile file : files) {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            if (name.startsWith("classes")) {
                classFiles.add(file);
            } else if (!NO_ENTRIES.contains(name)) {
                entryFiles.add(file);
            }
        }
        NamedClasses classes = new NamedClasses(classFiles, ontology, problems);
        this.means = new Means(files, ontology, classes, problems);
        this.digits = new Digits(files, ontology, classes, problems);
        LexiconReader reader = new LexiconReader(ontology, classes, new DefaultSlots(files, problems), problems);
        List<Entry> all = new ArrayList<>();
        for (DataFile file : entryFiles) {
            all.addAll(reader.read(file));
        }
        this.ontology = ontology;
        this.entries = List.copyOf(all);
        this.judged = entries.stream().filter(Entry::isJudged).toList();
        for (Entry entry : entries) {
            if (entry.isJudged()) {
                continue;
            }
            Map<String, List<Entry>> index =
                    switch (entry.trigger()) {
                        case VERB -> verbs;
                        case NOUN -> nouns;
                        case ADJECTIVE -> adjectives;
                    };
            for (List<String> words : entry.words()) {
                String key = key(entry, words);
                List<Entry> same = index.computeIfAbsent(key, lemma -> new ArrayList<>());
                if (same.isEmpty() || same.get(same.size() - 1) != entry) {
                    same.add(entry);
                }
            }
        }
    }

    /** The word under which a trigger is found: the verb, or the last part of a compound. */
    private static String key(Entry entry, List<String> words) {
        String word = entry.trigger() == Entry.Trigger.VERB ? words.get(0) : words.get(words.size() - 1);
        return word.substring(word.lastIndexOf('-') + 1);
    }

    /** What may be coded. */
    public Ontology ontology() {
        return ontology;
    }

    /** The entries that fire on any word of their kind of which the judge is sure enough, in the order of the files. */
    public List<Entry> judged() {
        return judged;
    }

    /** The modes by what events are done with. */
    public Means means() {
        return means;
    }

    /** The digits of codes by what events are about. */
    public Digits digits() {
        return digits;
    }

    /** All entries in the order of the files. */
    List<Entry> entries() {
        return entries;
    }

    /** The number of entries. */
    public int size() {
        return entries.size();
    }

    /** Where an entry stands, as {@code file:line} below the data folder; null when there is none of that id. */
    public @Nullable String place(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> entry.file() + ":" + entry.line())
                .orElse(null);
    }

    /** Whether an entry begins with this verb. */
    public boolean knowsVerb(String lemma) {
        return verbs.containsKey(lemma.toLowerCase(Locale.ROOT));
    }

    /** The examples of all entries. */
    public List<EntryExample> examples() {
        List<EntryExample> examples = new ArrayList<>();
        for (Entry entry : entries) {
            String type = entry.code() == null ? null : entry.code().type();
            String mode = entry.code() == null ? null : entry.code().mode();
            List<String> triggers =
                    entry.words().stream().map(words -> key(entry, words)).toList();
            for (ExampleSentence example : entry.examples()) {
                examples.add(new EntryExample(entry.id(), entry.file(), type, mode, triggers, example));
            }
        }
        return examples;
    }

    public List<Entry> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    public List<Entry> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    public List<Entry> adjectives(String lemma) {
        return adjectives.getOrDefault(lemma, List.of());
    }
}
