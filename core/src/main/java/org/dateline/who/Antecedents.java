package org.dateline.who;

import java.util.Locale;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.Discourse.Mentioned;
import org.dateline.who.directory.ActorTable;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.NameForm;
import org.dateline.who.phrase.Nominal;
import org.dateline.who.phrase.PhraseShape;
import org.jspecify.annotations.Nullable;

/** Finds whom a pronoun or a description ("the militia") takes up. Gives nobody when two are as likely. */
final class Antecedents {

    /** Sentences back to look for the same noun, for somebody who fits, and for a pronoun's antecedent. */
    private static final int SAME_NOUN = 15;

    private static final int FITTING = 4;
    private static final int PRONOUN = 2;

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY", "CVL", "OPP");

    private final Discourse discourse;

    Antecedents(Discourse discourse) {
        this.discourse = discourse;
    }

    /** Whom a phrase without country or name takes up, or null. */
    @Nullable
    Identity ofDescription(Nominal nominal, Identity own) {
        Identity described = discourse.describedAs(nominal);
        if (described != null) {
            return described;
        }
        boolean indefinite = "a".equals(nominal.determiner())
                || "another".equals(nominal.determiner())
                || nominal.sentence().dependent(nominal.headToken(), "nummod") != null
                        && !Discourse.isDefinite(nominal);
        if (indefinite || own.noun().isEmpty() || own.sort() == Sort.EQUIPMENT) {
            return null;
        }
        Identity same = sameNoun(nominal, own);
        if (same != null) {
            return same;
        }
        boolean told = own.sort() == Sort.PERSON && PhraseShape.hasComplement(nominal);
        Identity fitting = Discourse.isDefinite(nominal) && !told ? fitting(nominal, own) : null;
        return fitting != null ? fitting : isInstitution(nominal, own) ? mainCountry(nominal, own) : null;
    }

    /** The last who was called by the same noun with a country or a name; nobody when nearby ones differ. */
    private @Nullable Identity sameNoun(Nominal nominal, Identity own) {
        Identity found = null;
        int foundAt = -1;
        for (int index = discourse.mentioned().size() - 1; index >= 0; index--) {
            Mentioned other = discourse.mentioned().get(index);
            int back = distance(other.nominal(), nominal);
            if (back < 0 || back > SAME_NOUN) {
                continue;
            }
            boolean same = other.identity().noun().equals(own.noun())
                    && other.identity().isPlaced();
            if (!same) {
                continue;
            }
            if (found == null) {
                found = other.identity();
                foundAt = back;
            } else if (back - foundAt <= 2 && !sameActor(found, other.identity())) {
                return null;
            }
        }
        return found;
    }

    private @Nullable Identity fitting(Nominal nominal, Identity own) {
        Identity found = null;
        int foundAt = -1;
        for (int index = discourse.mentioned().size() - 1; index >= 0; index--) {
            Mentioned other = discourse.mentioned().get(index);
            int back = distance(other.nominal(), nominal);
            if (back < 0 || back > FITTING || !fits(own, other.identity(), nominal.isPlural())) {
                continue;
            }
            if (isJoint(own) && isNational(other.identity())) {
                continue;
            }
            if (found == null) {
                found = other.identity();
                foundAt = back;
            } else if (back == foundAt && !sameActor(found, other.identity())) {
                return null;
            }
        }
        return found;
    }

    /** A force of several states is not that of one. */
    private boolean isJoint(Identity own) {
        return discourse.reader().tells("joint", own.noun());
    }

    private static boolean isNational(Identity other) {
        return other.code() != null && !ActorTable.NON_STATE.contains(other.code());
    }

    private static boolean fits(Identity own, Identity other, boolean plural) {
        if (!other.isNamed() || other.sort() == Sort.COUNTRY) {
            return false;
        }
        boolean person = own.sort() == Sort.PERSON;
        if (person != (other.sort() == Sort.PERSON) || person && plural) {
            return false;
        }
        if (own.sectors().isEmpty()) {
            return !person
                    && !plural
                    && (other.sort() == Sort.GROUP || other.sort() == Sort.ORGANIZATION)
                    && !other.sectors().contains("GOV");
        }
        boolean armed = own.sectors().contains("PRM") || own.sectors().contains("REB");
        boolean alsoArmed = other.sectors().contains("PRM") || other.sectors().contains("REB");
        return own.sectors().get(0).equals("CVL") ? false : own.sharesSector(other.sectors()) || armed && alsoArmed;
    }

    private static boolean isInstitution(Nominal nominal, Identity own) {
        return Discourse.isDefinite(nominal)
                || own.sort() == Sort.ORGANIZATION
                || own.sectors().contains("COP")
                || own.sectors().contains("MIL")
                || own.noun().equals("authorities");
    }

    /** Bodies of state and the people, in a report that is about one country. */
    private @Nullable Identity mainCountry(Nominal nominal, Identity own) {
        String code = discourse.introduced().mainCountry();
        boolean state = !own.sectors().isEmpty()
                && STATE.contains(own.sectors().get(0))
                && (own.sort() == Sort.ORGANIZATION
                        || own.sort() == Sort.GROUP
                        || own.sectors().contains("GOV"));
        if (code == null || !state || isJoint(own) || code.length() != 3) {
            return null;
        }
        Identity body = discourse.reader().ofCountry(nominal, code);
        return body == null ? new Identity(own.name(), code, own.sectors(), null, own.sort(), own.noun()) : body;
    }

    private static boolean sameActor(Identity one, Identity other) {
        return one.entity() != null && one.entity().equals(other.entity())
                || one.code() != null && one.code().equals(other.code()) && one.entity() == null
                || one.code() != null && one.code().equals(other.code()) && other.entity() == null;
    }

    /** Sentences from one phrase to a later one; negative when it is not earlier. */
    private static int distance(Nominal earlier, Nominal later) {
        int back = later.sentence().index() - earlier.sentence().index();
        return back == 0 && earlier.head() >= later.first() ? -1 : back;
    }

    /** What a pronoun wants of its antecedent; null for a word that takes up nobody before it. */
    private enum Wanted {
        PERSON,
        THING,
        SEVERAL;

        static @Nullable Wanted of(Token token) {
            return switch (token.text().toLowerCase(Locale.ROOT)) {
                case "he", "she", "him", "her", "his", "hers", "himself", "herself" -> PERSON;
                case "it", "its", "itself" -> THING;
                case "they", "them", "their", "theirs", "themselves" -> SEVERAL;
                default -> null;
            };
        }

        boolean admits(Mentioned other) {
            Sort sort = other.identity().sort();
            return switch (this) {
                case PERSON -> sort == Sort.PERSON || sort == Sort.UNKNOWN && mayBePerson(other.nominal());
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

    /** Told of as several; "the United States" and "the United Nations" are one. */
    private static boolean isSeveral(Mentioned other) {
        Sort sort = other.identity().sort();
        boolean one = sort == Sort.COUNTRY || sort == Sort.ORGANIZATION;
        return other.nominal().isPlural()
                && !(one && other.nominal().headToken().isPluralName());
    }

    /** A name that nothing is known of may be a person's, but not an abbreviation, nor what a preposition of place has. */
    private static boolean mayBePerson(Nominal nominal) {
        return nominal.isName()
                && NameForm.of(nominal.headToken().text()) != NameForm.ABBREVIATION
                && nominal.determiner() == null
                && !PhraseShape.isPlaced(nominal);
    }

    /** Whether a pronoun cannot stand for somebody called a man, or a woman. */
    private boolean isOtherSex(Token pronoun, Mentioned other) {
        String noun = other.nominal().headToken().lemma();
        return switch (pronoun.text().toLowerCase(Locale.ROOT)) {
            case "he", "him", "his", "himself" -> discourse.reader().tells("female", noun);
            case "she", "her", "hers", "herself" -> discourse.reader().tells("male", noun);
            default -> false;
        };
    }

    /** "damaged the one in the port": a number or "one" names nobody, nor does the title before a name. */
    private static boolean isNobody(Nominal nominal) {
        return nominal.headToken().universal().equals("NUM")
                || nominal.headToken().relation().equals("nmod:desc")
                || nominal.headToken().lemma().equals("one");
    }

    /** "LONDON (Reuters)": who reports, not who is reported on. */
    private static boolean isBracketed(Nominal nominal) {
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

    /** Whom a pronoun takes up, or null. */
    @Nullable
    Mentioned ofPronoun(Sentence sentence, Token pronoun) {
        Wanted wanted = Wanted.of(pronoun);
        if (wanted == null) {
            return relative(sentence, pronoun);
        }
        for (int back = 0; back <= PRONOUN; back++) {
            Found found = inSentence(sentence, pronoun, wanted, sentence.index() - back);
            if (found.mentioned() != null || found.isLast()) {
                return found.mentioned();
            }
        }
        return null;
    }

    /** "who", "which" and "that" take up the noun whose clause they stand in. */
    private @Nullable Mentioned relative(Sentence sentence, Token pronoun) {
        if (!pronoun.isQuestionWord()) {
            return null;
        }
        for (Token at = pronoun; at != null && at.head() >= 0; at = sentence.headOf(at)) {
            if (at.is("acl:relcl")) {
                int head = at.head();
                for (Mentioned other : discourse.mentioned()) {
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
     * The best candidate of a sentence. A subject takes up subjects before others; any other pronoun the nearest that
     * agrees in number, then the subject.
     */
    private Found inSentence(Sentence sentence, Token pronoun, Wanted wanted, int index) {
        boolean own = index == sentence.index();
        boolean possessive = pronoun.isPossessivePronoun();
        Mentioned subject = null;
        Mentioned other = null;
        Mentioned agreeing = null;
        Mentioned object = null;
        for (Mentioned candidate : discourse.mentioned()) {
            Nominal nominal = candidate.nominal();
            if (nominal.sentence().index() != index
                    || own && !mayPrecede(sentence, nominal, pronoun)
                    || !wanted.admits(candidate)
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
            Mentioned rival = !pronoun.is("nsubj") || wanted == Wanted.PERSON && isAside(sentence, pronoun)
                    ? known(other)
                    : wanted == Wanted.THING ? object : null;
            if (rival != null && !sameActor(rival.identity(), subject.identity())) {
                return new Found(rival == object && ofDeedBefore(sentence, pronoun) ? object : null, true);
            }
        }
        boolean elsewhere =
                own && !possessive && pronoun.is("nsubj") && !(wanted == Wanted.PERSON && isAside(sentence, pronoun));
        return new Found(subject != null ? subject : elsewhere ? null : other, false);
    }

    /** Only somebody of whom something is known is a rival: "a high price" is none. */
    private static @Nullable Mentioned known(@Nullable Mentioned other) {
        return other == null
                        || other.identity().entity() == null
                                && other.identity().sectors().isEmpty()
                ? null
                : other;
    }

    /**
     * What a sentence gives.
     *
     * @param mentioned whom the pronoun takes up, or null
     * @param isLast whether to look no further back: two are as likely, and a third in an earlier sentence is not
     */
    private record Found(@Nullable Mentioned mentioned, boolean isLast) {}

    /** Whether a pronoun stands in an adverbial or relative clause, where it takes up others than subjects too. */
    private static boolean isAside(Sentence sentence, Token pronoun) {
        Token clause = sentence.headOf(pronoun);
        return clause != null && (clause.is("advcl") || clause.is("acl:relcl") || clause.is("acl"));
    }

    /** "Russia and China ... they": both, of which a phrase tells one. */
    private boolean isJoined(Mentioned subject, Wanted wanted, int index) {
        return wanted == Wanted.SEVERAL
                && !subject.nominal().isPlural()
                && discourse.mentioned().stream()
                        .filter(other -> other.nominal().sentence().index() == index)
                        .anyMatch(other -> other.nominal().headToken().is("conj")
                                && other.nominal().headToken().head()
                                        == subject.nominal().head()
                                && !sameActor(other.identity(), subject.identity()));
    }

    /** Whether a phrase is the object of the clause that the pronoun's own clause is adverbial to. */
    private static boolean isObjectBefore(Nominal nominal, Token pronoun) {
        Token clause = pronoun.head() < 0 ? null : nominal.sentence().token(pronoun.head());
        return clause != null
                && clause.is("advcl")
                && nominal.headToken().is("obj")
                && nominal.headToken().head() == clause.head();
    }

    /** "after it fired": what somebody did first, for which the main clause repays. */
    private static boolean ofDeedBefore(Sentence sentence, Token pronoun) {
        return sentence.dependents(sentence.token(pronoun.head()), "mark").stream()
                .anyMatch(mark -> mark.lemma().equals("after"));
    }

    private static boolean isCoordinatedSubject(Nominal nominal) {
        Token head = nominal.sentence().headOf(nominal.headToken());
        return nominal.headToken().is("conj") && head != null && head.is("nsubj");
    }

    /** Earlier in the sentence, and not a co-argument of the same verb unless the pronoun is a possessor. */
    private static boolean mayPrecede(Sentence sentence, Nominal nominal, Token pronoun) {
        if (nominal.head() >= pronoun.index()) {
            return false;
        }
        boolean possessive = pronoun.isPossessivePronoun() || pronoun.is("nmod:poss");
        String word = pronoun.text().toLowerCase(Locale.ROOT);
        boolean reflexive = word.endsWith("self") || word.endsWith("selves");
        return possessive || reflexive || nominal.headToken().head() != pronoun.head();
    }
}
