package org.dateline.code.count;

import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.jspecify.annotations.Nullable;

/** Finds who was hurt where no verb of harm tells it: "suffered a gunshot wound", "is in critical condition", "the shooting of a boy". */
final class Harmed {

    private static final Set<String> OF = Set.of("of");

    private final CountCues cues;

    Harmed(CountCues cues) {
        this.cues = cues;
    }

    /**
     * @param token the noun for the harm: wound, condition, shooting
     * @return the noun for those who were hurt; null when the token tells of no harm, or of nobody
     */
    @Nullable
    Token by(Sentence sentence, Token token) {
        if (!token.universal().equals("NOUN")) {
            return null;
        }
        Token head = sentence.headOf(token);
        if (token.is("obj") && head != null && is("bears", head) && cues.kind("nouns", token) == Kind.INJURED) {
            return subject(sentence, head);
        }
        if (token.is("nmod") && cues.kind("nouns", token) == Kind.INJURED && hasCase(sentence, token, Set.of("with"))) {
            return head;
        }
        if (is("struck-by", token) && head != null && is("strikes", head)) {
            return token.is("nsubj") ? sentence.dependent(head, "obj") : sentence.dependent(head, "nsubj:pass");
        }
        if (is("condition-nouns", token) && isGrave(sentence, token)) {
            return inCondition(sentence, token);
        }
        if (is("harm-nouns", token)) {
            return sentence.dependents(token, "nmod").stream()
                    .filter(whose -> hasCase(sentence, whose, OF))
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    /** Whether the noun says that those harmed died: "the fatal shooting of". */
    boolean isFatal(Sentence sentence, Token noun) {
        return sentence.dependents(noun).stream().anyMatch(word -> is("fatal", word));
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
        return sentence.dependents(condition, "amod").stream().anyMatch(word -> is("conditions", word))
                && hasCase(sentence, condition, Set.of("in"));
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

    private static boolean hasCase(Sentence sentence, Token noun, Set<String> prepositions) {
        return sentence.dependents(noun, "case").stream()
                .anyMatch(word -> prepositions.contains(word.text().toLowerCase(Locale.ROOT)));
    }

    private boolean is(String list, Token token) {
        return cues.list(list).contains(token.lemma().toLowerCase(Locale.ROOT));
    }
}
