package org.dateline.code.count;

import java.util.ArrayList;
import java.util.List;
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
            return nearer(sentence, verb, head);
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

    /** "The father of a nurse captured in Mali": a participle says what befell the one right before it, unless the first have a number. */
    private static Token nearer(Sentence sentence, Token verb, Token head) {
        Token before = sentence.token(Math.max(0, verb.index() - 1));
        boolean single = head.isSingularNoun() && sentence.dependent(head, "nummod") == null;
        return single && before.is("nmod") && before.head() == head.index() ? before : head;
    }

    /** A relative pronoun gives way to the noun that its clause hangs from. */
    @Nullable
    Token antecedent(Sentence sentence, Token verb, @Nullable Token counted) {
        if (counted == null || !counted.isQuestionWord() && !cues.in(CueUse.RELATIVES, counted.lemma())) {
            return counted;
        }
        return verb.is("acl") ? sentence.headOf(verb) : null;
    }

    /** The noun itself, or the first one joined to it that is no animal and no thing: "30 cattle and two herders". */
    @Nullable
    Token living(Sentence sentence, Token noun) {
        if (!cues.is(noun, CueUse.LIFELESS)) {
            return noun;
        }
        return sentence.dependents(noun, "conj").stream()
                .filter(other -> other.universal().equals("NOUN") && !cues.is(other, CueUse.LIFELESS))
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody runs from a deed of his own, or out of custody, and is not driven from home: "the gunman fled". */
    boolean isEscape(Sentence sentence, Token verb, Token who) {
        List<Token> nouns = new ArrayList<>(sentence.dependents(who, "nmod"));
        nouns.add(who);
        Token from = sentence.dependent(verb, "obj");
        return nouns.stream().anyMatch(noun -> cues.is(noun, CueUse.ESCAPERS))
                || from != null && cues.is(from, CueUse.ESCAPED_FROM);
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
