package org.dateline.code.stance;

import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Stance.Reality;
import org.jspecify.annotations.Nullable;

/** Reads what the words of a clause itself say of its reality: negation, modals, conditions, a question. */
final class ClauseReality {

    private static final String QUESTION_MARK = "?";
    private static final List<Reality> WEAKEST_FIRST =
            List.of(Reality.ACTUAL, Reality.FUTURE, Reality.HYPOTHETICAL, Reality.NEGATED);

    private final FrameReader frames;
    private final Grammar grammar;
    private final Polarity polarity;

    ClauseReality(FrameReader frames) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.polarity = new Polarity(frames);
    }

    /** The one of two that says more against the event. */
    static Reality stronger(Reality one, Reality other) {
        return WEAKEST_FIRST.indexOf(one) >= WEAKEST_FIRST.indexOf(other) ? one : other;
    }

    /** Whether a word heads a clause: a verb, or what somebody or something is said to be. */
    boolean isClause(Token word) {
        return FrameReader.isVerb(word) || frames.child(word, "cop") != null && frames.child(word, "case") == null;
    }

    /** The same for a verb that is an event itself: who arrests nobody makes no arrest, but who leaves no trace may leave. */
    Reality ofDeed(Token verb) {
        boolean nothing =
                frames.children(verb).stream().anyMatch(child -> child.is("obj") && polarity.isNothing(child));
        return nothing ? Reality.NEGATED : of(verb);
    }

    /** What the words of the clause of a head say of it, without those above. */
    Reality of(Token head) {
        Reality found = Reality.ACTUAL;
        for (Token child : frames.children(head)) {
            found = stronger(found, of(head, child));
        }
        if (found == Reality.NEGATED && isUntil(head) && !isAhead(head)) {
            // "did not leave until midnight"
            return Reality.ACTUAL;
        }
        if (found == Reality.FUTURE && polarity.hasCondition(head)) {
            return Reality.HYPOTHETICAL;
        }
        if (found == Reality.ACTUAL && isToBe(head)) {
            return isToHaveBeen(head) ? Reality.NEGATED : Reality.FUTURE;
        }
        if (found == Reality.ACTUAL && isQuestion(head)) {
            return Reality.HYPOTHETICAL;
        }
        return found == Reality.ACTUAL ? ofFirst(head) : found;
    }

    private Reality of(Token head, Token child) {
        if (child.is("mark")) {
            return grammar.is(child, WordUse.UNDONE)
                    ? Reality.NEGATED
                    : grammar.is(child, WordUse.CONDITIONAL) ? Reality.HYPOTHETICAL : Reality.ACTUAL;
        }
        if (child.is("aux")) {
            return modal(head, child);
        }
        boolean negates = child.is("advmod") && polarity.negates(child)
                || child.is("cc") && polarity.negates(child)
                || child.is("nsubj") && polarity.isNothing(child)
                || child.is("advmod") && grammar.isWritten(child, WordUse.NOT_YET) && isInfinitive(head)
                || child.is("obl") && polarity.isNothing(child) && isInverted(head);
        return negates ? Reality.NEGATED : Reality.ACTUAL;
    }

    /** "refused and left": the second verb of two has what the first has, if it has nothing of its own. */
    private Reality ofFirst(Token verb) {
        Token first = frames.sentence().headOf(verb);
        boolean shares = verb.is("conj") && frames.child(verb, "nsubj") == null && frames.child(verb, "aux") == null;
        if (!shares || first == null || !FrameReader.isVerb(first)) {
            return Reality.ACTUAL;
        }
        Reality shared = of(first);
        return shared == Reality.NEGATED && hasContrast(verb) ? Reality.ACTUAL : shared;
    }

    private boolean isInfinitive(Token verb) {
        return frames.children(verb).stream().anyMatch(child -> child.is("mark") && child.isInfinitiveMark());
    }

    private boolean hasContrast(Token conjunct) {
        Token conjunction = frames.child(conjunct, "cc");
        return conjunction != null && grammar.in(WordUse.CONTRASTS, conjunction.lemma());
    }

    private boolean isUntil(Token head) {
        return frames.children(head).stream()
                .filter(child -> child.is("obl") || child.is("advcl") || child.is("advmod"))
                .flatMap(child -> frames.children(child).stream())
                .anyMatch(mark -> (mark.is("case") || mark.is("mark")) && grammar.is(mark, WordUse.UNTIL));
    }

    /** Whether a clause speaks of what is to come, whether it denies it or not: "will not talk", "cannot take effect". */
    boolean isAhead(Token head) {
        Reality own = frames.children(head).stream()
                .filter(child -> child.is("aux"))
                .map(child -> modal(head, child))
                .reduce(Reality.ACTUAL, ClauseReality::stronger);
        return own != Reality.ACTUAL || isToBe(head);
    }

    /** "were to meet", "is to be held", and in a headline "Rebels to free hostages", "Hostages to be freed". */
    private boolean isToBe(Token verb) {
        Token to = frames.child(verb, "mark");
        Token passive = frames.child(verb, "aux:pass");
        Token infinitive = passive == null ? verb : passive;
        if (!infinitive.isBaseForm() && !isToHaveBeen(verb) || to == null || !to.isInfinitiveMark()) {
            return false;
        }
        Token auxiliary = auxiliary(verb);
        return auxiliary == null ? isHeadline(verb) : grammar.in(WordUse.FORMS_OF_BE, auxiliary.lemma());
    }

    /** The infinitive is all there is, or stands beside a name ("Bahrain to put activist on trial"). */
    private boolean isHeadline(Token verb) {
        Token beside = verb.is("parataxis") ? frames.sentence().headOf(verb) : null;
        return verb.is("root")
                || beside != null && beside.is("root") && beside.isNoun() && beside.index() < verb.index();
    }

    /** "was to have sent": they did not. */
    private boolean isToHaveBeen(Token verb) {
        List<Token> auxiliaries =
                frames.children(verb).stream().filter(child -> child.is("aux")).toList();
        return isInfinitive(verb)
                && auxiliaries.stream()
                        .anyMatch(one -> grammar.in(WordUse.FORMS_OF_BE, one.lemma()) && one.isPastTense())
                && auxiliaries.stream()
                        .anyMatch(one -> grammar.in(WordUse.CAUSATIVES, one.lemma()) && one.isBaseForm());
    }

    private @Nullable Token auxiliary(Token verb) {
        return frames.children(verb).stream()
                .filter(child -> child.relation().equals("aux"))
                .findFirst()
                .orElse(null);
    }

    /** "Did they attack?": a question that asks whether, not one that asks who or why. */
    private boolean isQuestion(Token head) {
        if (!isInverted(head) || frames.children(head).stream().anyMatch(this::asksMore)) {
            return false;
        }
        List<Token> tokens = frames.sentence().tokens();
        return tokens.subList(head.index(), tokens.size()).stream()
                .anyMatch(token -> token.text().equals(QUESTION_MARK));
    }

    private boolean asksMore(Token child) {
        return child.isQuestionWord() || frames.children(child).stream().anyMatch(Token::isQuestionWord);
    }

    /** "did the police beat", "Have doctors accepted". */
    private boolean isInverted(Token head) {
        Token subject = frames.child(head, "nsubj");
        Token before = auxiliary(head);
        Token auxiliary = before == null ? frames.child(head, "aux") : before;
        Token first = auxiliary == null ? frames.child(head, "cop") : auxiliary;
        return subject != null && first != null && first.index() < subject.index();
    }

    private Reality modal(Token verb, Token auxiliary) {
        if (grammar.isWould(auxiliary)) {
            return isSaid(verb) ? Reality.FUTURE : Reality.HYPOTHETICAL;
        }
        Reality found = grammar.modal(auxiliary);
        return found == null ? Reality.ACTUAL : found;
    }

    /** Whether a clause, or the one it is joined to, is what somebody says. */
    private boolean isSaid(Token verb) {
        Token at = verb;
        Token head = frames.sentence().headOf(at);
        while (head != null && at.is("conj") && isClause(head)) {
            at = head;
            head = frames.sentence().headOf(at);
        }
        return head != null && at.is("ccomp") && grammar.attribution(head) != null;
    }
}
