package org.dateline.code.count;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who was hurt where no verb of harm reports it: "suffered a gunshot wound", "is in critical condition", "the shooting of a boy". */
final class HarmNouns {

    private final CountCues cues;

    HarmNouns(CountCues cues) {
        this.cues = cues;
    }

    /**
     * @param token the noun for the harm: wound, condition, shooting
     * @return the noun for those who were hurt; null when the token names no harm, or nobody
     */
    @Nullable
    Token by(Sentence sentence, Token token) {
        if (!token.universal().equals("NOUN")) {
            return null;
        }
        Token head = sentence.headOf(token);
        if (token.is("obj")
                && head != null
                && cues.is(head, CueUse.BEARS)
                && cues.kind(CueRole.NOUNS, token) == Kind.INJURED) {
            return subject(sentence, head);
        }
        if (token.is("nmod")
                && cues.kind(CueRole.NOUNS, token) == Kind.INJURED
                && cues.isBehind(sentence, token, CueUse.BEARING)) {
            return head;
        }
        if (cues.is(token, CueUse.STRUCK_BY) && head != null && cues.is(head, CueUse.STRIKES)) {
            return token.is("nsubj") ? sentence.dependent(head, "obj") : sentence.dependent(head, "nsubj:pass");
        }
        if (cues.is(token, CueUse.CONDITION_NOUNS) && isGrave(sentence, token)) {
            return inCondition(sentence, token);
        }
        if (cues.is(token, CueUse.HARM_NOUNS)) {
            return sentence.dependents(token, "nmod").stream()
                    .filter(whose -> cues.isBehind(sentence, whose, CueUse.HARMED_BEHIND))
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** Whether the noun says that those harmed died: "the fatal shooting of". */
    boolean isFatal(Sentence sentence, Token noun) {
        return sentence.dependents(noun).stream().anyMatch(word -> cues.is(word, CueUse.FATAL));
    }

    private @Nullable Token subject(Sentence sentence, Token verb) {
        for (Token child : sentence.dependents(verb)) {
            if (child.relation().startsWith("nsubj")) {
                return child;
            }
        }
        Token head = sentence.headOf(verb);
        return (verb.is("conj") || verb.is("xcomp")) && head != null ? subject(sentence, head) : null;
    }

    private boolean isGrave(Sentence sentence, Token condition) {
        return sentence.dependents(condition, "amod").stream().anyMatch(word -> cues.is(word, CueUse.CONDITIONS))
                && cues.isBehind(sentence, condition, CueUse.IN_CONDITION);
    }

    /** "A man is in critical condition", "the boy was taken to hospital in serious condition". */
    private @Nullable Token inCondition(Sentence sentence, Token condition) {
        Token own = sentence.dependent(condition, "nsubj");
        Token head = sentence.headOf(condition);
        if (own != null || head == null) {
            return own;
        }
        return condition.is("obl") && head.universal().equals("VERB") ? subject(sentence, head) : null;
    }
}
