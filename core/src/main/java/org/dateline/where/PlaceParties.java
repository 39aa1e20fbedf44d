package org.dateline.where;

import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.tie.PlaceAttachments;
import org.jspecify.annotations.Nullable;

/**
 * Takes names of places out of the parties of a claim where they only say where it happened: "a bomb exploded south of Mosul", "tear
 * gas was fired at Lagos", "a Caracas march". A place that is itself struck, taken or visited, and a capital that stands for its
 * government, stay parties.
 */
final class PlaceParties {

    private final PlaceCues cues;
    private final PlaceAttachments attachments;

    PlaceParties(PlaceCues cues, PlaceAttachments attachments) {
        this.cues = cues;
        this.attachments = attachments;
    }

    /**
     * The claim without such parties.
     *
     * @param claim a claim
     * @param sentence its sentence
     * @param places the places that the sentence names
     */
    Claim without(Claim claim, Sentence sentence, List<PlaceMention> places) {
        List<Actor> actors = claim.actors().stream()
                .filter(actor -> !isModifier(actor, claim, sentence, places))
                .toList();
        List<Actor> recipients = claim.recipients().stream()
                .filter(actor -> !isOnlyPlace(actor, claim, sentence, places))
                .toList();
        boolean same = actors.size() == claim.actors().size()
                && recipients.size() == claim.recipients().size();
        return same ? claim : claim.who(actors, recipients, claim.stance());
    }

    /** The town in "a Caracas march" marches nowhere. */
    private boolean isModifier(Actor actor, Claim claim, Sentence sentence, List<PlaceMention> places) {
        PlaceMention place = place(actor, claim, places);
        Token head = place == null ? null : sentence.headOf(place.head());
        return place != null
                && head != null
                && !place.isWide()
                && place.head().is("compound")
                && head.index() == claim.trigger()
                && cues.is(PlaceCue.ON_THE_SPOT, claim.code().type());
    }

    private boolean isOnlyPlace(Actor actor, Claim claim, Sentence sentence, List<PlaceMention> places) {
        PlaceMention place = place(actor, claim, places);
        if (place == null || cues.is(PlaceCue.GOVERNMENTAL, claim.code().type())) {
            return false;
        }
        Token word = place.head();
        Token head = sentence.headOf(word);
        while (head != null && word.is("conj")) {
            word = head;
            head = sentence.headOf(word);
        }
        String preposition = attachments.preposition(sentence, word);
        String mode = claim.code().type() + "/" + claim.code().mode();
        if (cues.is(PlaceCue.ON_PEOPLE, mode)) {
            return !preposition.isEmpty() || !place.isWide();
        }
        boolean beside = head != null
                && (cues.is(PlaceCue.COMPASS, head.lemma()) || cues.is(PlaceCue.DISTANCE, head.lemma()))
                && head.index() != claim.trigger();
        return cues.isExactly(PlaceCue.PLAINLY_PLACE, preposition)
                || cues.is(PlaceCue.COMPASS, preposition)
                || beside && !preposition.isEmpty();
    }

    /** The place that a party's words are, or null. */
    private static @Nullable PlaceMention place(Actor actor, Claim claim, List<PlaceMention> places) {
        if (actor.phrase().sentence() != claim.sentence()) {
            return null;
        }
        int head = actor.phrase().head();
        return places.stream()
                .filter(place ->
                        place.place() != null && place.certain() && place.head().index() == head)
                .findFirst()
                .orElse(null);
    }
}
