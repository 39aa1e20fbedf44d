package org.dateline.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.PhraseReader;

/** Keeps the two sides of a conflict apart: nobody attacks, blames or sues themselves unless the text says so. */
final class ConflictSides {

    /** Types of events in which one side acts against another. */
    private static final Set<String> AGAINST =
            Set.of("ASSAULT", "COERCE", "THREATEN", "ACCUSE", "PROTEST", "SANCTION", "REJECT", "REQUEST");

    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY");

    /** From what it is known who somebody is; the surest last. */
    private enum Known {
        BY_PRONOUN,
        BY_DESCRIPTION,
        BY_NAME
    }

    /**
     * The parties of an event.
     *
     * @param actors who acts
     * @param recipients whom it is done to
     */
    record Parties(List<Actor> actors, List<Actor> recipients) {}

    private final List<Sentence> sentences;
    private final PhraseReader reader;

    /**
     * @param sentences the sentences of the report
     * @param reader says whom a phrase refers to by its own words
     */
    ConflictSides(List<Sentence> sentences, PhraseReader reader) {
        this.sentences = sentences;
        this.reader = reader;
    }

    /**
     * The parties of an event of a type, none of them on both sides. The less sure of two gives way: a pronoun is left
     * out, a description ("the government") becomes nobody known, of two names the recipient is left out.
     */
    Parties separated(String type, Parties parties) {
        if (!AGAINST.contains(type)) {
            return parties;
        }
        List<Actor> actors = new ArrayList<>(parties.actors());
        List<Actor> recipients = new ArrayList<>(parties.recipients());
        for (Actor recipient : parties.recipients()) {
            for (Actor actor : parties.actors()) {
                if (isOneSide(actor, recipient) && !isOwn(recipient)) {
                    boolean actorYields = known(actor).compareTo(known(recipient)) < 0;
                    giveWay(actorYields ? actor : recipient, actorYields ? actors : recipients);
                }
            }
        }
        return new Parties(actors, recipients);
    }

    private void giveWay(Actor party, List<Actor> side) {
        int at = side.indexOf(party);
        if (at >= 0 && known(party) == Known.BY_DESCRIPTION) {
            side.set(at, Actor.unresolved(party.phrase()));
        } else if (at >= 0) {
            side.remove(at);
        }
    }

    /** The same actor, or bodies of the same state of which one was only taken for that state's. */
    private boolean isOneSide(Actor actor, Actor recipient) {
        String entity = actor.entity();
        boolean sameName = actor.name().equalsIgnoreCase(recipient.name());
        boolean pronoun = known(actor) == Known.BY_PRONOUN || known(recipient) == Known.BY_PRONOUN;
        if (entity != null && entity.equals(recipient.entity()) || sameName && (actor.code() != null || pronoun)) {
            return true;
        }
        boolean guessed = known(actor) == Known.BY_DESCRIPTION || known(recipient) == Known.BY_DESCRIPTION;
        boolean state = isState(actor) && isState(recipient);
        return guessed && state && actor.code() != null && actor.code().equals(recipient.code());
    }

    private static boolean isState(Actor actor) {
        return !actor.sectors().isEmpty() && STATE.contains(actor.sectors().get(0));
    }

    private Known known(Actor actor) {
        Sentence sentence = sentences.get(actor.phrase().sentence());
        Token head = sentence.token(actor.phrase().head());
        if (PronounAntecedents.isPronoun(head)) {
            return Known.BY_PRONOUN;
        }
        boolean named = reader.read(HeadedPhrase.of(sentence, head.index())).isPlaced();
        return named ? Known.BY_NAME : Known.BY_DESCRIPTION;
    }

    /** "Their own soldiers", "fellow officers", "each other". */
    private boolean isOwn(Actor recipient) {
        Sentence sentence = sentences.get(recipient.phrase().sentence());
        return sentence.tokens().stream()
                .filter(token -> recipient.phrase().span().contains(token.span()))
                .anyMatch(token -> reader.cues().is(ActorCue.OWN_SIDE, token.text()));
    }
}
