package org.dateline.code.tree;

import java.util.Map;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.lexicon.Lexicon;
import org.dateline.model.annotation.Sentence;

/**
 * A sentence whose tree is repaired and whose verbs are read as active or passive.
 *
 * @param sentence the sentence, repaired
 * @param notes what was repaired in the reading of a verb, and why, by the index of the verb
 */
public record MendedTree(Sentence sentence, Map<Integer, String> notes) {

    /** A sentence as the parser left it. */
    public static MendedTree unmended(Sentence sentence) {
        return new MendedTree(sentence, Map.of());
    }

    /** Repairs a sentence; the order of the repairs matters. */
    public static MendedTree of(Sentence sentence, Grammar grammar, Lexicon lexicon) {
        Sentence placed = DisplacedArguments.restore(SecondaryPredicates.restore(sentence, grammar), grammar);
        return Voices.read(TreeRepairs.repaired(TwoObjects.restore(placed), grammar, lexicon), grammar);
    }
}
