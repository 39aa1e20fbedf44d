package org.dateline.annotate.encoder;

import java.util.List;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.WordStates;
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
 * @param roles who does what in each predicate
 * @param judgements which event the judge takes each word to mention
 * @param states what the encoder holds of the words that head mentions
 * @param names names by the encoder alone, in order, never overlapping
 */
public record Analysis(
        List<String> tags,
        List<String> features,
        List<Integer> heads,
        List<String> relations,
        List<String> lemmas,
        List<Nominal.@Nullable Kind> nominals,
        List<Predicate.@Nullable Kind> predicates,
        RoleMatrix roles,
        List<Judgement> judgements,
        WordStates states,
        List<EncoderName> names) {}
