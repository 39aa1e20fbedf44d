package org.dateline.who;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Token;
import org.dateline.who.Discourse.ActorMention;
import org.dateline.who.phrase.HeadedPhrase;

/** Finds the two for whom "both", "the two sides", "the former" and "the latter" stand. */
final class NamedPair {

    /** How many sentences back they may be named. */
    private static final int FARTHEST = 4;

    private NamedPair() {}

    /**
     * The two whom the nearest sentence names that names more than one, in its order.
     *
     * @return none where it names more than two
     */
    static List<ActorMention> before(Discourse discourse, HeadedPhrase phrase) {
        for (int back = 0; back <= FARTHEST; back++) {
            List<ActorMention> named = new ArrayList<>();
            for (ActorMention other : discourse.mentioned()) {
                int distance =
                        phrase.sentence().index() - other.nominal().sentence().index();
                boolean earlier =
                        distance == back && (back > 0 || other.nominal().head() < phrase.first());
                boolean known = other.identity().isPlaced() || other.identity().isNamed();
                if (earlier
                        && known
                        && named.stream().noneMatch(one -> one.identity().isSameActor(other.identity()))) {
                    named.add(other);
                }
            }
            if (named.size() > 1) {
                return named.size() == 2 && areSides(named.get(0), named.get(1)) ? named : List.of();
            }
        }
        return List.of();
    }

    /** Whether two are of one sort and joined, or do something with or to each other: "X and Y signed", "X met Y". */
    private static boolean areSides(ActorMention one, ActorMention other) {
        Token first = one.nominal().headToken();
        Token second = other.nominal().headToken();
        boolean joined = second.is("conj") && second.head() == first.index();
        boolean met = second.head() == first.head()
                && first.is("nsubj")
                && !second.relation().startsWith("nsubj");
        return one.identity().sort() == other.identity().sort() && (joined || met);
    }
}
