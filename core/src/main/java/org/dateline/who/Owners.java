package org.dateline.who;

import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.dateline.who.phrase.Nominal;
import org.dateline.who.phrase.PhraseReader;
import org.dateline.who.phrase.PhraseShape;
import org.jspecify.annotations.Nullable;

/** Finds whose a thing or a deed is: "Israel's offensive", "French planes", "a rebel attack", "the raid by Hamas". */
final class Owners {

    private static final Set<String> ARMED = Set.of("MIL", "COP", "REB", "PRM", "UAF", "CRM", "SPY");

    private final Referents referents;
    private final PhraseReader reader;
    private final RoleNouns roles;
    private final FillerReader fillers;

    Owners(Referents referents, PhraseReader reader, RoleNouns roles, FillerReader fillers) {
        this.referents = referents;
        this.reader = reader;
        this.roles = roles;
        this.fillers = fillers;
    }

    /**
     * Whose a thing or a deed is, or null.
     *
     * @param deed whether it is a deed: a place told before it is only where it was done ("the Kabul attack")
     */
    @Nullable
    Identity of(Nominal nominal, boolean deed) {
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
        Token doer = behind(nominal, nominal.headToken(), "nmod", "by");
        for (Token clause : sentence.dependents(nominal.headToken(), "acl")) {
            doer = doer == null ? behind(nominal, clause, "obl", "by") : doer;
        }
        return doer == null ? null : somebody(sentence, doer);
    }

    /** Who suffers a harm: "the killing of X", "his arrest"; null when the text does not tell. */
    @Nullable
    Identity victim(Nominal nominal) {
        Sentence sentence = nominal.sentence();
        Token possessor = sentence.dependent(nominal.headToken(), "nmod:poss");
        Token victim = possessor == null ? behind(nominal, nominal.headToken(), "nmod", "of") : possessor;
        return victim == null ? null : somebody(sentence, victim);
    }

    /** A phrase below a word, behind the phrase and a preposition, or null. */
    private static @Nullable Token behind(Nominal nominal, Token word, String relation, String preposition) {
        for (Token child : nominal.sentence().dependents(word, relation)) {
            if (child.index() > nominal.head()
                    && PhraseShape.preposition(nominal.sentence(), child).equals(preposition)) {
                return child;
            }
        }
        return null;
    }

    private @Nullable Identity somebody(Sentence sentence, Token head) {
        Nominal nominal = referents.nominal(sentence, head);
        if (nominal == null) {
            return null;
        }
        Filler filler = fillers.of(nominal, reader.read(nominal));
        return filler.acts() == Filler.Acts.ITSELF ? referents.of(sentence, head) : null;
    }

    /** The "rebel" of "a rebel attack", or null; what is attacked in "a school attack" bears no arms. */
    private @Nullable Token force(Nominal nominal) {
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
