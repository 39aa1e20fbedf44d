package org.dateline.who;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.FillerClass.Acts;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.PhraseReader;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a phrase that fills a role of an event may be a party of it, by what it is ({@code fillers.tsv}): a
 * time, a measure, an idea or a pronoun without an antecedent is none; a weapon, a vehicle or a deed gives its place to
 * whose it is, where the text says that.
 */
final class Admission {

    private final Referents referents;
    private final PhraseReader reader;
    private final FillerClassifier fillers;
    private final Possessors possessors;

    Admission(Referents referents, PhraseReader reader, RoleNouns roles, FillerClasses fillers) {
        this.referents = referents;
        this.reader = reader;
        this.fillers = new FillerClassifier(fillers, roles);
        this.possessors = new Possessors(referents, reader, roles, this.fillers);
    }

    /** What becomes of a phrase. */
    enum Outcome {
        /** It is a party itself. */
        ADMITTED,
        /** Somebody else is, whose it is. */
        REPLACED,
        /** Nobody is. */
        REFUSED
    }

    /**
     * What becomes of a phrase, and who takes its place.
     *
     * @param replacement who is a party in its place, for {@link Outcome#REPLACED}; else null
     */
    record Decision(Outcome outcome, @Nullable Identity replacement) {

        static final Decision ADMIT = new Decision(Outcome.ADMITTED, null);
        static final Decision REFUSE = new Decision(Outcome.REFUSED, null);
    }

    /**
     * Decides on who acts in an event.
     *
     * @param forceful whether the event uses force: a country uses it by its military
     */
    Decision actor(Sentence sentence, Token head, boolean forceful) {
        HeadedPhrase nominal = party(sentence, head);
        if (nominal == null) {
            return Decision.REFUSE;
        }
        FillerClass filler = fillers.of(nominal, reader.read(nominal));
        return switch (filler.acts()) {
            case ITSELF -> Decision.ADMIT;
            case USER -> replaced(possessors.of(nominal, false), true);
            case OWNER -> replaced(possessors.of(nominal, true), forceful);
            case NOBODY -> Decision.REFUSE;
        };
    }

    /** Whether a phrase is somebody who acts, and not only a thing of somebody's. */
    boolean mayAct(Sentence sentence, Token head) {
        return actor(sentence, head, false).outcome() == Outcome.ADMITTED;
    }

    /** Decides on who suffers an event of a type. */
    Decision recipient(Sentence sentence, Token head, String type) {
        HeadedPhrase nominal = party(sentence, head);
        if (nominal == null) {
            return Decision.REFUSE;
        }
        FillerClass filler = fillers.of(nominal, reader.read(nominal));
        if (filler.suffers(type)) {
            // "praised his courage", "rejected Ghana's offer": whose it is, is concerned
            Identity owner = filler.acts() == Acts.OWNER ? possessors.possessor(nominal) : null;
            return owner == null ? Decision.ADMIT : replaced(owner, false);
        }
        if (filler.victim().contains(type)) {
            return replaced(possessors.victim(nominal), false);
        }
        return filler.acts() == Acts.NOBODY
                ? Decision.REFUSE
                : replaced(possessors.of(nominal, filler.acts() == Acts.OWNER), false);
    }

    /** The phrase itself or the antecedent of a pronoun; null for one that has none, or nothing alive. */
    private @Nullable HeadedPhrase party(Sentence sentence, Token head) {
        if (!PronounAntecedents.isPronoun(head)) {
            return HeadedPhrase.of(sentence, head.index());
        }
        HeadedPhrase before = FillerClassifier.isLifeless(sentence, head) ? null : referents.nominal(sentence, head);
        return before == null && fillers.isDescribed(sentence, head) ? HeadedPhrase.of(sentence, head.index()) : before;
    }

    private Decision replaced(@Nullable Identity owner, boolean byForce) {
        if (owner == null) {
            return Decision.REFUSE;
        }
        boolean country = owner.sort() == Sort.COUNTRY || owner.sort() == Sort.PLACE;
        Identity user = byForce && country ? reader.forces(owner) : owner;
        return new Decision(Outcome.REPLACED, user);
    }
}
