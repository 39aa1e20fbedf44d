package org.dateline.who;

import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Token;
import org.dateline.who.Discourse.ActorMention;
import org.dateline.who.country.ChosenCountry;
import org.dateline.who.country.UnplacedBody;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.ActorTable;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.PhraseShape;
import org.jspecify.annotations.Nullable;

/** Finds the antecedents of descriptions ("the militia"); none when two are as likely. */
final class DescriptionAntecedents {

    /** How many sentences back the same noun is looked for, and somebody else who fits. */
    private static final int SAME_NOUN = 15;

    private static final int FITTING = 4;

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "LEG", "JUD", "SPY", "CVL", "OPP");

    private final Discourse discourse;
    private final ActorCues cues;

    DescriptionAntecedents(Discourse discourse) {
        this.discourse = discourse;
        this.cues = discourse.reader().cues();
    }

    /** The antecedent of a phrase without country or name, or null. */
    @Nullable
    Identity of(HeadedPhrase nominal, Identity own) {
        Identity mentioned = mentioned(nominal, own);
        return mentioned != null || !mayBeOfState(nominal, own) ? mentioned : mainCountry(nominal, own);
    }

    /** The country of a body that neither its words nor a mention before it give, with the reason; else null. */
    @Nullable
    ChosenCountry chosen(HeadedPhrase nominal, Identity own) {
        return mentioned(nominal, own) == null && mayBeOfState(nominal, own) ? country(nominal, own) : null;
    }

    private boolean mayBeOfState(HeadedPhrase nominal, Identity own) {
        return !isIndefinite(nominal)
                && !own.noun().isEmpty()
                && own.sort() != Sort.EQUIPMENT
                && isInstitution(nominal, own);
    }

    private boolean isIndefinite(HeadedPhrase nominal) {
        String determiner = nominal.determiner();
        return determiner != null && cues.is(ActorCue.INDEFINITE, determiner)
                || nominal.sentence().dependent(nominal.headToken(), "nummod") != null
                        && !discourse.isDefinite(nominal);
    }

    private @Nullable Identity mentioned(HeadedPhrase nominal, Identity own) {
        Identity described = discourse.describedAs(nominal);
        if (described != null) {
            return described;
        }
        Boolean first = isFirstOfTwo(nominal);
        if (first != null) {
            List<ActorMention> pair = NamedPair.before(discourse, nominal);
            return pair.isEmpty() ? null : pair.get(first ? 0 : 1).identity();
        }
        if (isIndefinite(nominal) || own.noun().isEmpty() || own.sort() == Sort.EQUIPMENT) {
            return null;
        }
        Identity same = sameNoun(nominal, own);
        if (same != null) {
            return same;
        }
        boolean identified = own.sort() == Sort.PERSON && PhraseShape.hasComplement(nominal);
        return discourse.isDefinite(nominal) && !identified ? fitting(nominal, own) : null;
    }

    /** True for "the former", false for "the latter", null for anything else. */
    private @Nullable Boolean isFirstOfTwo(HeadedPhrase nominal) {
        String words = nominal.determiner() + " " + nominal.headToken().text();
        boolean first = cues.is(ActorCue.FIRST_OF_TWO, words);
        return first || cues.is(ActorCue.SECOND_OF_TWO, words) ? Boolean.valueOf(first) : null;
    }

    /** The last who was called by the same noun with a country or a name; nobody when nearby ones differ. */
    private @Nullable Identity sameNoun(HeadedPhrase nominal, Identity own) {
        Identity found = null;
        int foundAt = -1;
        for (int index = discourse.mentioned().size() - 1; index >= 0; index--) {
            ActorMention other = discourse.mentioned().get(index);
            int back = distance(other.nominal(), nominal);
            if (back < 0 || back > SAME_NOUN) {
                continue;
            }
            boolean same = other.identity().isPlaced() && isCalled(other, own.noun());
            if (!same) {
                continue;
            }
            if (found == null) {
                found = other.identity();
                foundAt = back;
            } else if (back - foundAt <= 2 && !found.isSameActor(other.identity())) {
                return null;
            }
        }
        return found;
    }

    /** Whether the words of a mention end with a noun: "Nigerian police" are police, also where they are known by name. */
    private static boolean isCalled(ActorMention other, String noun) {
        return other.identity().noun().equals(noun)
                || other.identity().isNamed()
                        && other.nominal().headToken().lemma().equalsIgnoreCase(noun);
    }

    private @Nullable Identity fitting(HeadedPhrase nominal, Identity own) {
        Identity found = null;
        int foundAt = -1;
        for (int index = discourse.mentioned().size() - 1; index >= 0; index--) {
            ActorMention other = discourse.mentioned().get(index);
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
            } else if (back == foundAt && !found.isSameActor(other.identity())) {
                return null;
            }
        }
        return found;
    }

    /** A force of several states is not that of one. */
    private boolean isJoint(Identity own) {
        return discourse.reader().isCue(ActorCue.JOINT, own.noun());
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
                    && (other.sort() == Sort.GROUP
                            || other.sort() == Sort.ORGANIZATION
                                    && !other.sectors().contains("GOV"));
        }
        boolean armed = own.sectors().contains("PRM") || own.sectors().contains("REB");
        boolean alsoArmed = other.sectors().contains("PRM") || other.sectors().contains("REB");
        return own.sectors().get(0).equals("CVL") ? false : own.sharesSector(other.sectors()) || armed && alsoArmed;
    }

    private boolean isInstitution(HeadedPhrase nominal, Identity own) {
        return discourse.isDefinite(nominal)
                || own.sort() == Sort.ORGANIZATION
                || own.sectors().contains("COP")
                || own.sectors().contains("MIL")
                || cues.isExactly(ActorCue.INSTITUTION, own.noun());
    }

    /** Of which country a body of a state is by what stands around it; null for any other phrase, and when none is likely enough. */
    @Nullable
    ChosenCountry country(HeadedPhrase nominal, Identity own) {
        if (cues.isExactly(ActorCue.LAND, own.noun())) {
            return discourse.bodies().namedBefore(nominal.sentence().index(), nominal.first());
        }
        if (!isBody(own)) {
            return null;
        }
        ChosenCountry chosen = discourse
                .bodies()
                .of(
                        nominal.sentence().index(),
                        nominal.headToken(),
                        own.sectors().get(0));
        Token verb = nominal.sentence().headOf(nominal.headToken());
        boolean there = verb != null
                && chosen != null
                && nominal.headToken().relation().equals("nsubj")
                && cues.is(ActorCue.TRAVELS, verb.lemma())
                && discourse
                        .bodies()
                        .isGivenBehind(chosen.country(), nominal.sentence().index(), verb.index());
        return there ? null : chosen;
    }

    /** The bodies that the report names without a country, each with the countries that it may be of. */
    List<UnplacedBody> unplaced() {
        return discourse.mentioned().stream()
                .filter(mention -> !mention.identity().isPlaced() && isBody(mention.identity()))
                .map(mention -> new UnplacedBody(
                        mention.nominal().headToken().span(),
                        discourse
                                .bodies()
                                .candidates(
                                        mention.nominal().sentence().index(),
                                        mention.nominal().headToken(),
                                        mention.identity().sectors().get(0))))
                .toList();
    }

    private boolean isBody(Identity own) {
        return !own.sectors().isEmpty()
                && STATE.contains(own.sectors().get(0))
                && !isJoint(own)
                && (own.sort() == Sort.ORGANIZATION
                        || own.sort() == Sort.GROUP
                        || own.sectors().contains("GOV"));
    }

    /** Bodies of state and the people, by the country that they are likely of. */
    private @Nullable Identity mainCountry(HeadedPhrase nominal, Identity own) {
        ChosenCountry chosen = country(nominal, own);
        String code = chosen == null ? null : chosen.country();
        if (code == null) {
            return null;
        }
        Identity body = discourse.reader().ofCountry(nominal, code);
        return body == null ? new Identity(own.name(), code, own.sectors(), null, own.sort(), own.noun()) : body;
    }

    /** Sentences from one phrase to a later one; negative when it is not earlier. */
    private static int distance(HeadedPhrase earlier, HeadedPhrase later) {
        int back = later.sentence().index() - earlier.sentence().index();
        return back == 0 && earlier.head() >= later.first() ? -1 : back;
    }
}
