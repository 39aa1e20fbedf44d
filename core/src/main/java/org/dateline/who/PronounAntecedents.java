package org.dateline.who;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.Discourse.ActorMention;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.NameForm;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.PhraseReader;
import org.jspecify.annotations.Nullable;

/** Finds the antecedents of pronouns: by position and number, and by learned weights where two are as likely or none is near. */
final class PronounAntecedents {

    /** How many sentences back an antecedent is looked for. */
    private static final int FARTHEST = 2;

    private final Discourse discourse;
    private final ActorCues cues;

    PronounAntecedents(Discourse discourse) {
        this.discourse = discourse;
        this.cues = discourse.reader().cues();
    }

    /** What a pronoun requires of its antecedent; null for a word that has none before it. */
    private enum Wanted {
        PERSON,
        THING,
        SEVERAL;

        static @Nullable Wanted of(Token pronoun, ActorCues cues) {
            String word = pronoun.text();
            if (cues.is(ActorCue.PRONOUN_MALE, word) || cues.is(ActorCue.PRONOUN_FEMALE, word)) {
                return PERSON;
            }
            if (cues.is(ActorCue.PRONOUN_THING, word)) {
                return THING;
            }
            return cues.is(ActorCue.PRONOUN_SEVERAL, word) ? SEVERAL : null;
        }

        boolean admits(ActorMention other, PhraseReader reader) {
            Sort sort = other.identity().sort();
            return switch (this) {
                case PERSON -> sort == Sort.PERSON || sort == Sort.UNKNOWN && mayBePerson(other.nominal(), reader);
                case THING ->
                    (sort == Sort.COUNTRY || sort == Sort.ORGANIZATION || sort == Sort.GROUP || sort == Sort.PLACE)
                            && !isSeveral(other);
                case SEVERAL ->
                    sort == Sort.GROUP
                            || sort == Sort.PEOPLE
                            || sort == Sort.ORGANIZATION
                            || sort == Sort.COUNTRY
                            || other.nominal().isPlural()
                                    && (sort != Sort.UNKNOWN || other.nominal().isSubject());
            };
        }
    }

    /** Whether a mention is of several; "the United States" and "the United Nations" are one. */
    private static boolean isSeveral(ActorMention other) {
        Sort sort = other.identity().sort();
        boolean one = sort == Sort.COUNTRY || sort == Sort.ORGANIZATION;
        return other.nominal().isPlural()
                && !(one && other.nominal().headToken().isPluralName());
    }

    /** A name that nothing is known of may be a person's, but not an abbreviation, nor what a preposition of place has. */
    private static boolean mayBePerson(HeadedPhrase nominal, PhraseReader reader) {
        return nominal.isName()
                && NameForm.of(nominal.headToken().text()) != NameForm.ABBREVIATION
                && nominal.determiner() == null
                && !reader.isPlaced(nominal);
    }

    /** Whether a pronoun cannot stand for somebody called a man, or a woman. */
    private boolean isOtherSex(Token pronoun, ActorMention other) {
        String noun = other.nominal().headToken().lemma();
        return cues.is(ActorCue.PRONOUN_MALE, pronoun.text())
                        && discourse.reader().isCue(ActorCue.FEMALE, noun)
                || cues.is(ActorCue.PRONOUN_FEMALE, pronoun.text())
                        && discourse.reader().isCue(ActorCue.MALE, noun);
    }

    /** "damaged the one in the port": a number or "one" names nobody, nor does the title before a name. */
    private boolean isNobody(HeadedPhrase nominal) {
        return nominal.headToken().universal().equals("NUM")
                || nominal.headToken().relation().equals("nmod:desc")
                || cues.isExactly(ActorCue.NOBODY, nominal.headToken().lemma());
    }

    /** "LONDON (Reuters)": who reports, not who is reported on. */
    private static boolean isBracketed(HeadedPhrase nominal) {
        int before = nominal.first() - 1;
        int after = nominal.end();
        return before >= 0
                && after < nominal.sentence().tokens().size()
                && nominal.sentence().token(before).text().equals("(")
                && nominal.sentence().token(after).text().equals(")");
    }

    static boolean isPronoun(Token token) {
        return token.universal().equals("PRON") || token.isPossessivePronoun();
    }

    /** The antecedent of a pronoun, or null. */
    @Nullable
    ActorMention of(Sentence sentence, Token pronoun) {
        Wanted wanted = Wanted.of(pronoun, cues);
        if (wanted == null) {
            return relative(sentence, pronoun);
        }
        ActorMention clear = clear(sentence, pronoun, wanted);
        return clear == null ? chained(sentence, pronoun, wanted) : clear;
    }

    /** The antecedent by learned weights, as far as it agrees with the pronoun. */
    private @Nullable ActorMention chained(Sentence sentence, Token pronoun, Wanted wanted) {
        for (ActorMention candidate : discourse.chained(sentence, pronoun)) {
            HeadedPhrase nominal = candidate.nominal();
            int back = sentence.index() - nominal.sentence().index();
            if (wanted.admits(candidate, discourse.reader())
                    && !isBracketed(nominal)
                    && !isNobody(nominal)
                    && !isOtherSex(pronoun, candidate)
                    && Math.abs(back) <= FARTHEST) {
                return candidate;
            }
        }
        return null;
    }

    /** The antecedent by position and number, where one is likelier than all others. */
    private @Nullable ActorMention clear(Sentence sentence, Token pronoun, Wanted wanted) {
        for (int back = 0; back <= FARTHEST; back++) {
            Found found = inSentence(sentence, pronoun, wanted, sentence.index() - back);
            if (found.mentioned() != null || found.isLast()) {
                return found.mentioned();
            }
        }
        return null;
    }

    /** The antecedent of "who", "which" and "that": the noun whose clause they stand in. */
    private @Nullable ActorMention relative(Sentence sentence, Token pronoun) {
        if (!pronoun.isQuestionWord()) {
            return null;
        }
        for (Token at = pronoun; at != null && at.head() >= 0; at = sentence.headOf(at)) {
            if (at.is("acl:relcl")) {
                int head = at.head();
                for (ActorMention other : discourse.mentioned()) {
                    if (other.nominal().sentence().index() == sentence.index()
                            && other.nominal().head() == head) {
                        return other;
                    }
                }
            }
        }
        return null;
    }

    /**
     * The best candidate of a sentence. A subject prefers subjects; any other pronoun the nearest that
     * agrees in number, then the subject.
     */
    private Found inSentence(Sentence sentence, Token pronoun, Wanted wanted, int index) {
        boolean own = index == sentence.index();
        boolean possessive = pronoun.isPossessivePronoun();
        ActorMention subject = null;
        ActorMention other = null;
        ActorMention agreeing = null;
        ActorMention object = null;
        for (ActorMention candidate : discourse.mentioned()) {
            HeadedPhrase nominal = candidate.nominal();
            if (nominal.sentence().index() != index
                    || own && !mayPrecede(sentence, nominal, pronoun)
                    || !wanted.admits(candidate, discourse.reader())
                    || isBracketed(nominal)
                    || isNobody(nominal)
                    || isOtherSex(pronoun, candidate)) {
                continue;
            }
            if (own && isObjectBefore(nominal, pronoun)) {
                object = candidate;
            }
            if (isSeveral(candidate) == (wanted == Wanted.SEVERAL)) {
                agreeing = candidate;
            }
            if (nominal.isSubject() || isCoordinatedSubject(nominal)) {
                subject = subject == null || own ? candidate : subject;
            } else if (other == null || own) {
                other = candidate;
            }
        }
        if (wanted == Wanted.SEVERAL && own && !possessive && !pronoun.is("nsubj") && agreeing != null) {
            return new Found(agreeing, true);
        }
        if (subject != null && isJoined(subject, wanted, index)) {
            return new Found(null, false);
        }
        if (own && wanted != Wanted.SEVERAL && !possessive && subject != null) {
            ActorMention rival = !pronoun.is("nsubj") || wanted == Wanted.PERSON && isAside(sentence, pronoun)
                    ? known(other)
                    : wanted == Wanted.THING ? object : null;
            if (rival != null && !rival.identity().isSameActor(subject.identity())) {
                return new Found(rival == object && ofDeedBefore(sentence, pronoun) ? object : null, true);
            }
        }
        boolean elsewhere =
                own && !possessive && pronoun.is("nsubj") && !(wanted == Wanted.PERSON && isAside(sentence, pronoun));
        return new Found(subject != null ? subject : elsewhere ? null : other, false);
    }

    /** Only somebody of whom something is known is a rival: "a high price" is none. */
    private static @Nullable ActorMention known(@Nullable ActorMention other) {
        return other == null
                        || other.identity().entity() == null
                                && other.identity().sectors().isEmpty()
                ? null
                : other;
    }

    /**
     * What a sentence gives.
     *
     * @param mentioned the antecedent of the pronoun, or null
     * @param isLast whether to look no further back: two are as likely, and a third in an earlier sentence is not
     */
    private record Found(@Nullable ActorMention mentioned, boolean isLast) {}

    /** Whether a pronoun stands in an adverbial or relative clause, where its antecedent may be no subject. */
    private static boolean isAside(Sentence sentence, Token pronoun) {
        Token clause = sentence.headOf(pronoun);
        return clause != null && (clause.is("advcl") || clause.is("acl:relcl") || clause.is("acl"));
    }

    /** "Russia and China ... they": both, of which a phrase names one. */
    private boolean isJoined(ActorMention subject, Wanted wanted, int index) {
        return wanted == Wanted.SEVERAL
                && !subject.nominal().isPlural()
                && discourse.mentioned().stream()
                        .filter(other -> other.nominal().sentence().index() == index)
                        .anyMatch(other -> other.nominal().headToken().is("conj")
                                && other.nominal().headToken().head()
                                        == subject.nominal().head()
                                && !other.identity().isSameActor(subject.identity()));
    }

    /** Whether a phrase is the object of the clause that the pronoun's own clause is adverbial to. */
    private static boolean isObjectBefore(HeadedPhrase nominal, Token pronoun) {
        Token clause = pronoun.head() < 0 ? null : nominal.sentence().token(pronoun.head());
        return clause != null
                && clause.is("advcl")
                && nominal.headToken().is("obj")
                && nominal.headToken().head() == clause.head();
    }

    /** "after it fired": what somebody did first, for which the main clause repays. */
    private boolean ofDeedBefore(Sentence sentence, Token pronoun) {
        return sentence.dependents(sentence.token(pronoun.head()), "mark").stream()
                .anyMatch(mark -> cues.isExactly(ActorCue.EARLIER_DEED, mark.lemma()));
    }

    private static boolean isCoordinatedSubject(HeadedPhrase nominal) {
        Token head = nominal.sentence().headOf(nominal.headToken());
        return nominal.headToken().is("conj") && head != null && head.is("nsubj");
    }

    /** Earlier in the sentence, and not a co-argument of the same verb unless the pronoun is a possessor. */
    private boolean mayPrecede(Sentence sentence, HeadedPhrase nominal, Token pronoun) {
        if (nominal.head() >= pronoun.index()) {
            return false;
        }
        boolean possessive = pronoun.isPossessivePronoun() || pronoun.is("nmod:poss");
        boolean reflexive = cues.is(ActorCue.REFLEXIVE, pronoun.text());
        return possessive || reflexive || nominal.headToken().head() != pronoun.head();
    }
}
