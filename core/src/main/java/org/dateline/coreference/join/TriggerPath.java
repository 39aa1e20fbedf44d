package org.dateline.coreference.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** How two triggers of one sentence hang together in its tree. */
final class TriggerPath {

    private static final int LONGEST = 3;

    private TriggerPath() {}

    /** Adds what the tree says of two words of one sentence, the first before the second. */
    static void signs(Sentence sentence, Token first, Token second, Set<String> signs) {
        List<String> up = new ArrayList<>();
        Token meeting = first;
        while (!sentence.dominates(meeting, second)) {
            up.add(step(sentence, meeting));
            Token above = sentence.headOf(meeting);
            if (above == null) {
                break;
            }
            meeting = above;
        }
        List<String> down = new ArrayList<>();
        for (Token at = second; at.index() != meeting.index(); ) {
            down.add(step(sentence, at));
            Token above = sentence.headOf(at);
            if (above == null) {
                break;
            }
            at = above;
        }
        int length = up.size() + down.size();
        signs.add("path length=" + Math.min(6, length));
        if (up.size() <= LONGEST && down.size() <= LONGEST) {
            signs.add("path=" + String.join(">", plain(up)) + "|" + String.join("<", plain(down)));
        }
        if (length == 1) {
            signs.add((up.isEmpty() ? "holds by " : "held by ") + (up.isEmpty() ? down : up).get(0));
        }
        up.forEach(step -> signs.add("up has " + step));
        down.forEach(step -> signs.add("down has " + step));
    }

    private static List<String> plain(List<String> steps) {
        return steps.stream().map(step -> step.split(" ", 2)[0]).toList();
    }

    /** A word's relation, with the preposition or conjunction that marks it. */
    private static String step(Sentence sentence, Token token) {
        for (Token child : sentence.dependents(token)) {
            if (child.is("case") || child.is("mark")) {
                return token.plainRelation() + " " + child.text().toLowerCase(Locale.ROOT);
            }
        }
        return token.plainRelation();
    }
}
