package org.dateline.quote;

import java.util.List;
import java.util.Locale;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Finds who says something: the subject of the reporting verb, its own or one that it shares. */
final class SpeakerFinder {

    private static final int FURTHEST = 5;

    private final StoredText text;
    private final Sentence sentence;
    private final ReportingWords words;
    private final List<Quotation> quotations;

    /** @param quotations the quotations of the report: who speaks from outside of one is not named in it */
    SpeakerFinder(StoredText text, Sentence sentence, ReportingWords words, List<Quotation> quotations) {
        this.text = text;
        this.words = words;
        this.sentence = sentence;
        this.quotations = quotations;
    }

    /** The words that name the speaker of a reporting verb, or null when the sentence names none. */
    @Nullable
    Phrase phrase(Token verb) {
        Token speaker = token(verb);
        return speaker == null ? null : SpeakerPhrase.of(words, text, sentence, speaker);
    }

    /** The head of those words, or null. */
    @Nullable
    Token token(Token verb) {
        Token at = verb;
        for (int steps = 0; steps < FURTHEST; steps++) {
            if (isPassive(at) && at.equals(verb)) {
                return sentence.dependent(at, "obl:agent");
            }
            Token subject = subject(at);
            if (subject != null) {
                return isRelative(subject) ? antecedent(at) : subject;
            }
            Token head = sentence.headOf(at);
            if (head == null
                    || at.plainRelation().equals("ccomp")
                    || at.plainRelation().equals("parataxis")) {
                break;
            }
            if (at.plainRelation().equals("acl")) {
                return issuer(head);
            }
            if (!at.is("conj") && !at.is("advcl") && !at.is("xcomp")) {
                break;
            }
            at = head;
        }
        return behind(verb);
    }

    /** Whose a statement or letter is: its possessor's, or his who released it; else the noun itself. */
    private Token issuer(Token noun) {
        if (!words.in("document", noun.lemma())) {
            return noun;
        }
        Token possessor = sentence.dependent(noun, "nmod:poss");
        if (possessor != null) {
            return possessor;
        }
        Token verb = noun.is("obj") || noun.is("obl") ? sentence.headOf(noun) : null;
        Token subject = verb == null || isPassive(verb) ? null : subject(verb);
        return subject == null || isRelative(subject) ? noun : subject;
    }

    /** The subject, or a noun left of the verb that the tree did not know for one. */
    private @Nullable Token subject(Token verb) {
        for (Token child : sentence.dependents(verb, "nsubj")) {
            if (!isQuotedFrom(verb, child)) {
                return child;
            }
        }
        if (!verb.isPastTense() && !isPassive(verb)) {
            return null;
        }
        for (Token child : sentence.dependents(verb)) {
            boolean title = child.relation().equals("nmod:desc") || child.is("dep") || child.is("appos");
            if (title && child.index() < verb.index() && isNominal(child) && !isQuotedFrom(verb, child)) {
                Token name = sentence.dependent(child, "appos");
                return name != null && name.index() == child.index() + 1 ? name : child;
            }
        }
        return null;
    }

    /** Whether a word stands inside a quotation and the verb outside of it. */
    private boolean isQuotedFrom(Token verb, Token word) {
        return quotations.stream()
                .anyMatch(
                        one -> one.outer().contains(word.span()) && !one.outer().contains(verb.span()));
    }

    private boolean isPassive(Token verb) {
        return sentence.dependent(verb, "aux:pass") != null || sentence.dependent(verb, "nsubj:pass") != null;
    }

    private boolean isRelative(Token subject) {
        return subject.isQuestionWord() && words.in("relative", subject.text().toLowerCase(Locale.ROOT));
    }

    /** Whom "who" stands for. */
    private @Nullable Token antecedent(Token clause) {
        for (Token at = clause; at != null; at = sentence.headOf(at)) {
            if (at.is("acl")) {
                return sentence.headOf(at);
            }
            if (!at.is("conj")) {
                return null;
            }
        }
        return null;
    }

    /** "…," said the mayor: read as the object when the tree errs. */
    private @Nullable Token behind(Token verb) {
        String before =
                verb.index() == 0 ? "" : sentence.token(verb.index() - 1).text();
        if (!before.equals(",") && !before.equals("\"")) {
            return null;
        }
        for (Token child : sentence.dependents(verb)) {
            boolean nominal = child.is("obj") || child.is("obl") || child.is("dep") || child.is("xcomp");
            boolean next = child.index() > verb.index()
                    && SpeakerPhrase.of(words, text, sentence, child).span().start()
                            <= verb.span().end() + 1;
            if (nominal
                    && next
                    && isNominal(child)
                    && !isQuotedFrom(verb, child)
                    && sentence.dependent(child, "case") == null) {
                return child;
            }
        }
        return null;
    }

    private static boolean isNominal(Token token) {
        return token.isNoun() || token.isPersonalPronoun();
    }
}
