package org.dateline.where.tie;

import java.util.List;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Place;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.names.PlaceRecord;
import org.dateline.where.tie.PlaceAttachment.Direction;
import org.dateline.where.tie.PlacePaths.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Reads from where to where somebody goes: a withdrawal starts where it happens, a deployment and a visit end there, and
 * the other end is given by "from" or "to". Who is visited is the recipient, or the country of the place.
 */
public final class Journeys {

    private final PlacePaths paths;
    private final PlaceRecord record;
    private final Gazetteer gazetteer;
    private final PlaceCues cues;

    public Journeys(PlacePaths paths, PlaceRecord record, Gazetteer gazetteer, PlaceCues cues) {
        this.paths = paths;
        this.record = record;
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** What an event does with places. */
    public Movement movement(Claim claim, Token trigger) {
        if (claim.code().type().equals("RETREAT") || cues.is(PlaceCue.WITHDRAW, trigger.lemma())) {
            return Movement.AWAY;
        }
        boolean arrives =
                cues.is(PlaceCue.VISIT, trigger.lemma()) || cues.is(PlaceCue.DEPLOY, trigger.lemma()) || isVisit(claim);
        return arrives ? Movement.TOWARDS : Movement.NONE;
    }

    /** Whether a place may be the one where the event happened: not the end that a withdrawal goes to or a visitor comes from. */
    public static boolean isSite(Tie tie, Movement movement) {
        return switch (movement) {
            case NONE -> true;
            case AWAY -> tie.direction() != Direction.TO;
            case TOWARDS -> tie.direction() != Direction.FROM;
        };
    }

    /**
     * The journey of a claim whose place is known.
     *
     * @param claim the claim, with its actors and its place
     * @param mentions the places that its sentence names
     * @param trigger its trigger
     * @return the journey, {@link Journey#NONE} for an event in which nobody goes anywhere
     */
    public Journey of(Claim claim, List<PlaceMention> mentions, Token trigger) {
        Movement movement = movement(claim, trigger);
        if (movement == Movement.NONE || !cues.is(PlaceCue.TRAVEL, kind(claim))) {
            return Journey.NONE;
        }
        boolean away = movement == Movement.AWAY;
        Place other = end(mentions, trigger, movement, away ? Direction.TO : Direction.FROM);
        return away
                ? new Journey(claim.where(), other, null)
                : new Journey(other, claim.where(), isVisit(claim) ? host(claim, mentions) : null);
    }

    private static String kind(Claim claim) {
        return claim.code().type() + "/" + claim.code().mode();
    }

    private boolean isVisit(Claim claim) {
        return cues.is(PlaceCue.HOSTED, kind(claim));
    }

    private @Nullable Place end(List<PlaceMention> mentions, Token trigger, Movement movement, Direction direction) {
        Tie best = null;
        for (Tie tie : paths.ties(mentions, trigger, movement)) {
            if (tie.direction() == direction && (best == null || tie.cost() < best.cost())) {
                best = tie;
            }
        }
        return best == null ? null : record.of(best.mention(), best.near(), null);
    }

    /** Who receives a visitor from elsewhere. */
    private @Nullable Actor host(Claim claim, List<PlaceMention> mentions) {
        for (Actor recipient : claim.recipients()) {
            if (recipient.code() != null) {
                return isVisitor(claim, recipient.code()) ? null : recipient;
            }
        }
        Place place = claim.where();
        KnownPlace country = place == null || place.country() == null ? null : gazetteer.country(place.country());
        if (place == null || country == null || isVisitor(claim, country.country())) {
            return null;
        }
        for (PlaceMention mention : mentions) {
            if (mention.span().equals(place.span())) {
                int head = mention.head().index();
                Phrase phrase = new Phrase(claim.sentence(), head, mention.span(), mention.text());
                return Actor.unresolved(phrase).resolved(country.name(), country.country(), List.of(), null);
            }
        }
        return null;
    }

    private static boolean isVisitor(Claim claim, String country) {
        return claim.actors().stream().anyMatch(actor -> country.equals(actor.code()));
    }
}
