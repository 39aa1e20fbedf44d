package org.dateline.who;

import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.PhraseReader;
import org.dateline.who.phrase.PhraseShape;
import org.jspecify.annotations.Nullable;

/** Finds whose a thing or a deed is: "Israel's offensive", "French planes", "a rebel attack", "the raid by Hamas". */
final class Possessors {

    private static final Set<String> ARMED = Set.of("MIL", "COP", "REB", "PRM", "UAF", "CRM", "SPY");

    private final Referents referents;
    private final PhraseReader reader;
    private final RoleNouns roles;
    private final FillerClassifier fillers;

    Possessors(Referents referents, PhraseReader reader, RoleNouns roles, FillerClassifier fillers) {
        this.referents = referents;
        this.reader = reader;
        this.roles = roles;
        this.fillers = fillers;
    }

    /**
     * Whose a thing or a deed is, or null.
     *
     * @param deed whether it is a deed: a place named before it is only where it was done ("the Kabul attack")
     */
    @Nullable
    Identity of(HeadedPhrase nominal, boolean deed) {
        Sentence sentence = nominal.sentence();
        Token possessor = sentence.dependent(nominal.headToken(), "nmod:poss");
        if (possessor != null) {
            return somebody(sentence, possessor);
        }
        Identity named = reader.owner(nominal, !deed);
        if (named != null) {
            return named;
        }
        Token force = force(nominal);
        if (force != null) {
            return referents.of(sentence, force);
        }
        Token doer = behind(nominal, nominal.headToken(), "nmod", ActorCue.DOER);
        for (Token clause : sentence.dependents(nominal.headToken(), "acl")) {
            doer = doer == null ? behind(nominal, clause, "obl", ActorCue.DOER) : doer;
        }
        return doer == null ? null : somebody(sentence, doer);
    }

    /** Who stands before a thing as its possessor ("Ghana's offer", "his courage"); null when nobody known does. */
    @Nullable
    Identity possessor(HeadedPhrase nominal) {
        Token possessor = nominal.sentence().dependent(nominal.headToken(), "nmod:poss");
        Identity owner = possessor == null ? null : somebody(nominal.sentence(), possessor);
        return owner == null || owner.isUnknown() ? null : owner;
    }

    /** Who suffers a harm: "the killing of X", "his arrest"; null when the text does not say. */
    @Nullable
    Identity victim(HeadedPhrase nominal) {
        Sentence sentence = nominal.sentence();
        Token possessor = sentence.dependent(nominal.headToken(), "nmod:poss");
        Token victim = possessor == null ? behind(nominal, nominal.headToken(), "nmod", ActorCue.OF) : possessor;
        return victim == null ? null : somebody(sentence, victim);
    }

    /** A phrase below a word, behind the phrase and a preposition, or null. */
    private @Nullable Token behind(HeadedPhrase nominal, Token word, String relation, ActorCue preposition) {
        for (Token child : nominal.sentence().dependents(word, relation)) {
            if (child.index() > nominal.head()
                    && roles.cues().is(preposition, PhraseShape.preposition(nominal.sentence(), child))) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Identity somebody(Sentence sentence, Token head) {
        HeadedPhrase nominal = referents.nominal(sentence, head);
        if (nominal == null) {
            return null;
        }
        FillerClass filler = fillers.of(nominal, reader.read(nominal));
        return filler.acts() == FillerClass.Acts.ITSELF ? referents.of(sentence, head) : null;
    }

    /** The "rebel" of "a rebel attack", or null; what is attacked in "a school attack" bears no arms. */
    private @Nullable Token force(HeadedPhrase nominal) {
        Sentence sentence = nominal.sentence();
        for (Token child : sentence.dependents(nominal.headToken(), "compound")) {
            Role role = roles.endingAt(sentence, nominal.first(), child.index());
            if (role == null) {
                continue;
            }
            boolean armed = role.sectors().stream().anyMatch(ARMED::contains);
            if (armed && (role.sort() == Sort.PERSON || role.sort() == Sort.GROUP)) {
                return child;
            }
        }
        return null;
    }
}
