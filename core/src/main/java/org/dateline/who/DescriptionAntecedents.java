package org.dateline.who;

import java.util.Set;
import org.dateline.who.Discourse.ActorMention;
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
        Identity described = discourse.describedAs(nominal);
        if (described != null) {
            return described;
        }
        String determiner = nominal.determiner();
        boolean definite = discourse.isDefinite(nominal);
        boolean indefinite = determiner != null && cues.is(ActorCue.INDEFINITE, determiner)
                || nominal.sentence().dependent(nominal.headToken(), "nummod") != null && !definite;
        if (indefinite || own.noun().isEmpty() || own.sort() == Sort.EQUIPMENT) {
            return null;
        }
        Identity same = sameNoun(nominal, own);
        if (same != null) {
            return same;
        }
        boolean identified = own.sort() == Sort.PERSON && PhraseShape.hasComplement(nominal);
        Identity fitting = definite && !identified ? fitting(nominal, own) : null;
        return fitting != null ? fitting : isInstitution(nominal, own) ? mainCountry(nominal, own) : null;
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
            boolean same = other.identity().noun().equals(own.noun())
                    && other.identity().isPlaced();
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

    /** Bodies of state and the people, in a report that is about one country. */
    private @Nullable Identity mainCountry(HeadedPhrase nominal, Identity own) {
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

    /** Sentences from one phrase to a later one; negative when it is not earlier. */
    private static int distance(HeadedPhrase earlier, HeadedPhrase later) {
        int back = later.sentence().index() - earlier.sentence().index();
        return back == 0 && earlier.head() >= later.first() ? -1 : back;
    }
}
