package org.dateline.code.count;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds the counted noun of a verb where the tree does not hang it from the verb itself. */
final class CountedRoles {

    private static final int FARTHEST = 6;

    private final CountCues cues;

    CountedRoles(CountCues cues) {
        this.cues = cues;
    }

    /** The object of a verb, or the one behind it that it shares with the verb it is joined to: "shot and killed two". */
    static @Nullable Token object(Sentence sentence, Token verb) {
        Token own = sentence.dependent(verb, "obj");
        Token head = sentence.headOf(verb);
        if (own != null || head == null || !verb.is("conj") || !head.universal().equals("VERB")) {
            return own;
        }
        Token shared = sentence.dependent(head, "obj");
        boolean subject = sentence.dependents(verb).stream()
                .anyMatch(word -> word.relation().startsWith("nsubj"));
        return shared != null && shared.index() > verb.index() && !subject ? shared : null;
    }

    /** The counted one of a participle without a subject: "two men arrested in the raid", "was caught and jailed". */
    @Nullable
    Token throughTree(Sentence sentence, Token verb) {
        Token head = sentence.headOf(verb);
        if (head == null) {
            return null;
        }
        if (verb.is("xcomp") && head.isPastParticiple()) {
            // "was found shot"
            return sentence.dependent(head, "nsubj:pass");
        }
        boolean noun = !head.universal().equals("VERB");
        if (verb.is("acl") && noun) {
            return head;
        }
        boolean chosen =
                sentence.dependents(verb, "cc").stream().anyMatch(word -> cues.in(CueUse.ALTERNATIVES, word.lemma()));
        // "20 were killed and 100 injured": the number right before the participle is its own subject.
        String before =
                verb.index() == 0 ? "" : sentence.token(verb.index() - 1).universal();
        boolean ownSubject =
                before.equals("NUM") || before.equals("NOUN") || before.equals("PRON") || before.equals("DET");
        if (verb.is("conj") && head.isPastParticiple() && !chosen && !ownSubject) {
            Token subject = sentence.dependent(head, "nsubj:pass");
            return subject != null ? subject : head.is("acl") ? sentence.headOf(head) : null;
        }
        return null;
    }

    /** A relative pronoun gives way to the noun that its clause hangs from. */
    @Nullable
    Token antecedent(Sentence sentence, Token verb, @Nullable Token counted) {
        if (counted == null || !counted.isQuestionWord() && !cues.in(CueUse.RELATIVES, counted.lemma())) {
            return counted;
        }
        return verb.is("acl") ? sentence.headOf(verb) : null;
    }

    /** The verb that a noun hangs from, through at most six steps of the tree; the noun itself when there is none. */
    static Token verbAbove(Sentence sentence, Token noun) {
        Token at = noun;
        for (int steps = 0; steps < FARTHEST; steps++) {
            Token head = sentence.headOf(at);
            if (head == null) {
                break;
            }
            if (head.universal().equals("VERB")) {
                return head;
            }
            at = head;
        }
        return noun;
    }
}
