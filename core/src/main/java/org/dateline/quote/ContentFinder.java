package org.dateline.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/** Finds what is said in the tree around a reporting verb, and cuts it out of the sentence in one piece or several. */
final class ContentFinder {

    private final Sentence sentence;
    private final ReportingWords words;

    ContentFinder(Sentence sentence, ReportingWords words) {
        this.sentence = sentence;
        this.words = words;
    }

    /** What a reporting verb says, in order; empty when the tree shows nothing. */
    List<Span> ofVerb(Token verb) {
        String lemma = verb.lemma();
        if (words.in("clause", lemma) || words.in("thought", lemma)) {
            List<Span> clause = clause(verb);
            if (!clause.isEmpty()) {
                return clause;
            }
        }
        Token whether = words.in("asking", lemma) ? embedded(verb) : null;
        if (whether != null) {
            return pieces(below(whether, null), verb, false);
        }
        if (words.in("infinitive", lemma)) {
            Token infinitive = sentence.dependent(verb, "xcomp");
            if (infinitive != null && infinitive.index() > verb.index() && isInfinitive(infinitive)) {
                return after(verb, infinitive);
            }
        }
        boolean complaint = words.in("complaint", lemma);
        if (complaint || words.in("object", lemma)) {
            Token object = sentence.dependent(verb, "obj");
            if (object != null && object.index() > verb.index()) {
                return complaint ? after(verb, object) : pieces(below(object, null), verb, false);
            }
        }
        return topic(verb);
    }

    /** "asked the envoy whether he would stay": a question behind the verb. */
    private @Nullable Token embedded(Token verb) {
        for (Token child : sentence.dependents(verb)) {
            Token mark = sentence.dependent(child, "mark");
            boolean question = mark != null && words.in("question", mark.lemma());
            if (question && child.index() > verb.index()) {
                return child;
            }
        }
        return null;
    }

    /** What a noun such as "promise" says: the clause, infinitive or "of" phrase behind it. */
    List<Span> ofNoun(Token noun) {
        for (Token child : sentence.dependents(noun)) {
            Token preposition = child.is("nmod") ? sentence.dependent(child, "case") : null;
            boolean clause = child.is("acl") && !child.is("acl:relcl") && (isInfinitive(child) || isMarked(child))
                    || child.is("ccomp");
            boolean topic = preposition != null && words.in("noun", noun.lemma() + " " + preposition.lemma());
            if (child.index() > noun.index() && (clause || topic)) {
                return pieces(below(child, topic ? preposition : null), noun, false);
            }
        }
        return List.of();
    }

    /** "called for a strike": the noun behind a preposition that the verb is listed with. */
    private List<Span> topic(Token verb) {
        for (Token child : sentence.dependents(verb, "obl")) {
            Token preposition = sentence.dependent(child, "case");
            if (preposition != null
                    && child.index() > verb.index()
                    && words.in("topic", verb.lemma() + " " + preposition.lemma())) {
                return pieces(below(child, preposition), verb, false);
            }
        }
        return List.of();
    }

    /** The clause that an adverbial such as "according to the army" stands in, without that adverbial. */
    List<Span> around(Token adverbial) {
        Token clause = sentence.headOf(adverbial);
        while (clause != null && isInsidePhrase(clause)) {
            clause = sentence.headOf(clause);
        }
        return clause == null ? List.of() : pieces(below(clause, adverbial), adverbial, true);
    }

    private boolean isInsidePhrase(Token token) {
        return switch (token.plainRelation()) {
            case "nmod", "obl", "obj", "nsubj", "appos", "amod", "advmod", "xcomp" ->
                sentence.headOf(token) != null && sentence.dependent(token, "nsubj") == null;
            default -> false;
        };
    }

    private boolean isInfinitive(Token clause) {
        return sentence.dependents(clause).stream()
                .anyMatch(child -> child.is("mark")
                        && words.in("infinitive-mark", child.text().toLowerCase(Locale.ROOT)));
    }

    private List<Span> clause(Token verb) {
        Token below = null;
        for (Token child : sentence.dependents(verb)) {
            if (child.is("ccomp")) {
                below = child;
                break;
            }
        }
        boolean reporting = words.in("clause", verb.lemma());
        if (below == null && reporting) {
            below = beside(verb);
        }
        if (below != null) {
            return pieces(below(below, null), verb, firstBelow(below) < verb.index());
        }
        Token head = sentence.headOf(verb);
        boolean aside = verb.is("parataxis") || verb.is("acl:relcl") && startsAside(verb) || isAsNoted(verb);
        boolean behind = head != null && (head.index() < verb.index() || startsAside(verb) || isAsNoted(verb));
        return reporting && aside && head != null && behind ? pieces(below(top(head), verb), verb, true) : List.of();
    }

    /** "Two soldiers died, the army said": a clause set before the verb, or after it behind a colon. */
    private @Nullable Token beside(Token verb) {
        for (Token child : sentence.dependents(verb)) {
            boolean before = firstBelow(child) < verb.index();
            boolean colon = !before
                    && sentence.tokens().subList(verb.index(), child.index()).stream()
                            .anyMatch(token -> token.text().equals(":"));
            if (child.is("parataxis") && (before || colon)) {
                return child;
            }
        }
        return null;
    }

    /** "As the paper reported, the talks failed": what the clause hangs from is what is said. */
    private boolean isAsNoted(Token verb) {
        Token mark = verb.is("advcl") ? sentence.dependent(verb, "mark") : null;
        return mark != null
                && words.in("as-noted", mark.lemma())
                && mark.index() < verb.index()
                && sentence.dependent(verb, "obj") == null;
    }

    /** ", he believed,": its own subject after a comma. */
    private boolean startsAside(Token verb) {
        Token subject = sentence.dependent(verb, "nsubj");
        return subject != null
                && subject.index() < verb.index()
                && !subject.isQuestionWord()
                && firstBelow(subject) > 0
                && sentence.token(firstBelow(subject) - 1).text().equals(",");
    }

    private Token top(Token token) {
        Token at = token;
        Token head = sentence.headOf(at);
        while (head != null && isInsidePhrase(at)) {
            at = head;
            head = sentence.headOf(at);
        }
        return at;
    }

    private int firstBelow(Token token) {
        return below(token, null).nextSetBit(0);
    }

    /** From the first word below {@code first} to the last word that hangs from the verb behind it, times left out. */
    private List<Span> after(Token verb, Token first) {
        BitSet kept = below(first, null);
        for (Token child : sentence.dependents(verb)) {
            boolean belongs =
                    child.is("xcomp") || child.is("obl") && isComplement(child) || child.is("advcl") && isMarked(child);
            if (child.index() > first.index() && belongs || child.is("obj") && child.index() > verb.index()) {
                kept.or(below(child, null));
            }
        }
        return pieces(kept, verb, false);
    }

    private boolean isComplement(Token adverbial) {
        Token preposition = sentence.dependent(adverbial, "case");
        return preposition != null && words.in("complement", preposition.lemma());
    }

    private boolean isMarked(Token clause) {
        Token mark = sentence.dependent(clause, "mark");
        return mark != null && words.in("complement-mark", mark.lemma());
    }

    private BitSet below(Token top, @Nullable Token without) {
        BitSet found = new BitSet();
        for (Token token : sentence.tokens()) {
            if (sentence.dominates(top, token) && (without == null || !sentence.dominates(without, token))) {
                found.set(token.index());
            }
        }
        return found;
    }

    /** Cuts words into pieces around the cue; with {@code leading}, words behind the cue count only behind a comma. */
    private List<Span> pieces(BitSet kept, Token cue, boolean leading) {
        List<Span> pieces = new ArrayList<>();
        kept.clear(cue.index());
        int first = kept.nextSetBit(0);
        while (first >= 0) {
            int last = first;
            int next = kept.nextSetBit(last + 1);
            while (next >= 0 && isOnlyMarks(last + 1, next)) {
                last = next;
                next = kept.nextSetBit(last + 1);
            }
            boolean afterCue = leading && first > cue.index();
            if (!afterCue || first > 0 && endsAside(first)) {
                Span piece = trimmed(first, last, cue);
                if (piece != null) {
                    pieces.add(piece);
                }
            }
            first = next;
        }
        return pieces;
    }

    private boolean endsAside(int first) {
        for (int index = first - 1; index <= first; index++) {
            String text = sentence.token(index).text();
            if (text.equals(",") || text.equals("\"") || text.equals("-") || text.equals(":")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnlyMarks(int from, int to) {
        return sentence.tokens().subList(from, to).stream().allMatch(ContentFinder::isMark);
    }

    private static boolean isMark(Token token) {
        return token.universal().equals("PUNCT");
    }

    private @Nullable Span trimmed(int from, int to, Token cue) {
        int first = from;
        int last = to;
        while (first <= last && (isOuterMark(first) || isJoiner(first))) {
            first++;
        }
        while (last >= first && (isOuterMark(last) || isStranded(last, cue))) {
            last--;
        }
        boolean pronoun = first == last && sentence.token(first).isQuestionWord();
        return first > last || pronoun
                ? null
                : sentence.token(first).span().cover(sentence.token(last).span());
    }

    /** "which he accuses them of": the preposition belongs to what stands before. */
    private boolean isStranded(int index, Token cue) {
        Token token = sentence.token(index);
        Token head = sentence.headOf(token);
        if (head == null || head.index() > index || token.is("compound")) {
            return false;
        }
        return token.isPreposition() && (head.equals(cue) || head.head() == cue.index());
    }

    private boolean isOuterMark(int index) {
        return isMark(sentence.token(index)) && !isBracket(sentence.token(index));
    }

    /** "and" at the head of a piece joins it to the rest; it is not said. */
    private boolean isJoiner(int index) {
        return sentence.token(index).is("cc");
    }

    private static boolean isBracket(Token token) {
        return "()[]".contains(token.text());
    }
}
