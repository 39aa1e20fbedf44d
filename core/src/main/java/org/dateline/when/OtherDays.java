package org.dateline.when;

import java.util.Locale;
import java.util.Set;
import org.dateline.model.Sentence;
import org.dateline.model.Token;

/** Tells what is not of the day that a report tells of: what happened before, recently, again and again, or is no one event. */
final class OtherDays {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final Set<String> words;

    OtherDays(TimeWords words) {
        this.words = words.list("news", "otherDays");
    }

    /** Whether a sentence speaks of other days: "previously", "repeatedly". */
    boolean areTold(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> words.contains(Owners.lower(token)));
    }

    /** Whether a noun names one event: "the attacks", "an air strike". */
    static boolean isOne(Sentence sentence, Token noun) {
        boolean many = noun.tag().equals("NNS") || noun.tag().equals("NNPS");
        return !many
                || sentence.dependents(noun, "det").stream()
                        .anyMatch(word -> DEFINITE.contains(word.text().toLowerCase(Locale.ROOT)));
    }
}
