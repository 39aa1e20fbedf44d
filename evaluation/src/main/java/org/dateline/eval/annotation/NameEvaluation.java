package org.dateline.eval.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.StepTimes;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;

/** Names of people, organisations and places, exact to the word, on given words. */
public final class NameEvaluation implements Evaluation {

    private static final Map<Mention.Kind, String> KINDS =
            Map.of(Mention.Kind.PERSON, "PER", Mention.Kind.ORGANIZATION, "ORG", Mention.Kind.PLACE, "LOC");

    @Override
    public boolean measures(String set) {
        return set.endsWith(".iob2");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<TreebankSentence> gold =
                set.items().stream().map(TreebankSentence::of).toList();
        List<Sentence> found = coder.each(gold, sentence -> coder.dateline().annotate(sentence.forms(), Set.of()));
        List<String> misses = new ArrayList<>();
        Map<String, int[]> counts = new TreeMap<>();
        for (int number = 0; number < gold.size(); number++) {
            Set<String> wanted = gold.get(number).names(Set.copyOf(KINDS.values()));
            Set<String> guessed = names(found.get(number));
            compare(gold.get(number), wanted, guessed, counts, misses);
        }
        Map<String, ClassScores> classes = new TreeMap<>();
        int[] all = new int[3];
        counts.forEach((kind, count) -> {
            classes.put(kind, new ClassScores(count[0], count[1], count[2]));
            for (int index = 0; index < all.length; index++) {
                all[index] += count[index];
            }
        });
        double f1 = Measurement.share(2L * all[1], (long) all[0] + all[2]);
        return new Measurement(gold.size(), Map.of("names_f1", f1), Map.of(), classes, misses, StepTimes.NONE);
    }

    /** Counts gold, right and found names by kind. */
    static void compare(
            TreebankSentence sentence,
            Set<String> wanted,
            Set<String> guessed,
            Map<String, int[]> counts,
            List<String> misses) {
        for (String name : wanted) {
            int[] count = counts.computeIfAbsent(kind(name), kind -> new int[3]);
            count[0]++;
            count[1] += guessed.contains(name) ? 1 : 0;
        }
        guessed.forEach(name -> counts.computeIfAbsent(kind(name), kind -> new int[3])[2]++);
        if (!wanted.equals(guessed)) {
            misses.add(sentence.id() + "\t" + described(sentence, guessed, wanted) + "\tfor "
                    + described(sentence, wanted, guessed));
        }
    }

    private static String described(TreebankSentence sentence, Set<String> names, Set<String> others) {
        Set<String> only = new HashSet<>(names);
        only.removeAll(others);
        return only.stream()
                .sorted()
                .map(name -> {
                    String[] parts = name.split(" ");
                    return parts[0] + " "
                            + String.join(
                                    " ",
                                    sentence.forms().subList(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
                })
                .toList()
                .toString();
    }

    private static Set<String> names(Sentence sentence) {
        Set<String> names = new HashSet<>();
        for (Mention mention : sentence.mentions()) {
            String kind = KINDS.get(mention.kind());
            if (kind != null) {
                names.add(TreebankSentence.key(kind, mention.from(), mention.to()));
            }
        }
        return names;
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf(' '));
    }
}
