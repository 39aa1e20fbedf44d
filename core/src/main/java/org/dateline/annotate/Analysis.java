package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Nominal;
import org.dateline.model.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder says of a sentence. Lists have an entry for each word.
 *
 * @param tags Penn Treebank tag of each word
 * @param features morphological features in the notation of Universal Dependencies, {@code _} for none
 * @param heads index of each word's head, -1 for the root; a tree with one root
 * @param relations Universal Dependencies relation of each word to its head
 * @param lemmas a rule that makes the lemma of each word: see {@link LemmaScript}
 * @param nominals kind of the mention that a word heads, or null
 * @param predicates kind of the predicate that a word is, or null
 * @param roles {@code roles.get(i).get(j)}: label of word j as an argument of word i, or null; means something only for predicates
 * @param names names by the encoder alone, in order, never overlapping
 */
record Analysis(
        List<String> tags,
        List<String> features,
        List<Integer> heads,
        List<String> relations,
        List<String> lemmas,
        List<Nominal.@Nullable Kind> nominals,
        List<Predicate.@Nullable Kind> predicates,
        List<List<@Nullable String>> roles,
        List<EncoderName> names) {

    /** The arguments of a word, left to right, whether or not the encoder takes it for a predicate. */
    List<Predicate.Argument> arguments(int word) {
        List<Predicate.Argument> found = new ArrayList<>();
        List<@Nullable String> labels = roles.get(word);
        for (int other = 0; other < labels.size(); other++) {
            String label = labels.get(other);
            if (label != null && other != word) {
                found.add(new Predicate.Argument(label, other));
            }
        }
        return found;
    }
}
