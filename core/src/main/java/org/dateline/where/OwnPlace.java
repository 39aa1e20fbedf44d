package org.dateline.where;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.where.choice.NumberPlaces;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.dateline.where.names.PlaceRecord;
import org.dateline.where.tie.Governments;
import org.dateline.where.tie.Journeys;
import org.dateline.where.tie.Movement;
import org.dateline.where.tie.PlaceAttachment.Direction;
import org.dateline.where.tie.PlaceAttachments;
import org.dateline.where.tie.PlacePaths;
import org.dateline.where.tie.PlacePaths.Tie;
import org.dateline.where.tie.TieFeatures;
import org.dateline.where.tie.TieModel;
import org.jspecify.annotations.Nullable;

/** Which of the places that a claim's own sentence names is the claim's. */
final class OwnPlace {

    /** How much dearer the narrower of two places may be and still be taken: "in Kano, northern Nigeria". */
    private static final double NARROWER = 1.0;

    /** From here on a place is taken for the event's: where F1 on the training part is highest. */
    private static final double LIKELY = 0.4;

    /** What a place costs at most that the trigger itself has by "in". */
    private static final double PLAIN = 0.25;

    private final PlaceAttachments attachments;
    private final PlacePaths paths;
    private final Governments governments;
    private final TieFeatures features;
    private final TieModel model;
    private final PlaceRecord record;
    private final Journeys journeys;
    private final NumberPlaces numberPlaces;
    private final PlaceCues cues;

    OwnPlace(
            PlaceAttachments attachments,
            PlacePaths paths,
            Governments governments,
            TieFeatures features,
            TieModel model,
            PlaceRecord record,
            Journeys journeys,
            NumberPlaces numberPlaces,
            PlaceCues cues) {
        this.attachments = attachments;
        this.paths = paths;
        this.governments = governments;
        this.features = features;
        this.model = model;
        this.record = record;
        this.journeys = journeys;
        this.numberPlaces = numberPlaces;
        this.cues = cues;
    }

    /** The place that a claim's own sentence gives it, or null; the mentions are those that may be this claim's. */
    @Nullable
    Place of(List<PlaceMention> mentions, Claim claim, Sentence sentence, Token trigger) {
        PlaceMention behind = numberPlaces.behind(mentions, sentence, trigger);
        if (behind != null) {
            return record.of(behind, false, null);
        }
        List<Tie> ties = new ArrayList<>(ties(mentions, claim, trigger, trigger));
        for (int echo : claim.echoes()) {
            ties.addAll(ties(mentions, claim, trigger, sentence.token(echo)));
        }
        Movement movement = journeys.movement(claim, trigger);
        ties.removeIf(tie -> !Journeys.isSite(tie, movement) || governments.isGovernment(tie.mention(), claim));
        if (cues.is(PlaceCue.VERBAL, claim.code().type())) {
            ties.removeIf(tie -> tie.mention().head().head() != trigger.index());
        }
        Tie best = null;
        for (Tie tie : ties) {
            if (best == null || tie.cost() < best.cost()) {
                best = tie;
            }
        }
        if (best == null) {
            PlaceMention doers = ofDoers(mentions, claim, sentence, trigger);
            return doers == null ? null : record.of(doers, false, null);
        }
        Tie narrowest = narrowest(best, ties);
        if (narrowest.mention().place() != null) {
            return record.of(narrowest.mention(), narrowest.near(), null);
        }
        List<Tie> around = new ArrayList<>(paths.ties(mentions, trigger, movement));
        around.addAll(ties);
        return record.of(narrowest.mention(), narrowest.near(), wider(narrowest, around));
    }

    /** The place of those who do what happens where its doers are, when the sentence gives no other: "villagers in X clashed". */
    private @Nullable PlaceMention ofDoers(List<PlaceMention> mentions, Claim claim, Sentence sentence, Token trigger) {
        if (!cues.is(PlaceCue.ON_THE_SPOT, claim.code().type())) {
            return null;
        }
        for (PlaceMention mention : mentions) {
            Token doers = sentence.headOf(mention.head());
            boolean there = doers != null
                    && doers.head() == trigger.index()
                    && doers.relation().equals("nsubj")
                    && mention.head().is("nmod")
                    && !mention.isWide()
                    && cues.isExactly(PlaceCue.PLAINLY_PLACE, attachments.preposition(sentence, mention.head()));
            if (there) {
                return mention;
            }
        }
        return null;
    }

    /**
     * By the learned model for verbs of what stays where it happens; by rules for nouns and for what moves, which the model
     * has not seen. A country or an unknown name that the rules take for no place at all is none ("the embassies of Chile").
     */
    private List<Tie> ties(List<PlaceMention> mentions, Claim claim, Token trigger, Token word) {
        Movement movement = journeys.movement(claim, trigger);
        if (movement != Movement.NONE || !word.universal().equals("VERB")) {
            return paths.ties(mentions, word, movement);
        }
        List<Tie> ties = new ArrayList<>();
        for (int at = 0; at < mentions.size(); at++) {
            PlaceMention mention = mentions.get(at);
            Tie tie = paths.tie(mention, word, movement, Double.MAX_VALUE);
            boolean doubtful = mention.isWide() || mention.place() == null || !mention.certain();
            boolean elsewhere = paths.isSpeakersSeat(mention, word) || paths.isApart(mention, word);
            if (tie == null && (doubtful || elsewhere)) {
                continue;
            }
            double likely = model.probability(features.of(mentions, at, word, tie));
            if (tie != null && isPlain(mention, tie)) {
                likely = Math.max(likely, LIKELY);
            }
            if (likely >= LIKELY) {
                ties.add(new Tie(
                        mention, 1 - likely, tie != null && tie.near(), tie == null ? Direction.AT : tie.direction()));
            }
        }
        return ties;
    }

    /**
     * What the rules alone decide: names that the gazetteer lacks, for which they ask for a word of place, and what hangs
     * from the trigger by "in".
     */
    private static boolean isPlain(PlaceMention mention, Tie tie) {
        return tie.cost() <= (mention.place() == null ? PlacePaths.LIMIT : PLAIN) && !tie.near();
    }

    private static Tie narrowest(Tie best, List<Tie> ties) {
        Tie narrowest = best;
        for (Tie tie : ties) {
            if (isVillageIn(tie, best)) {
                return tie;
            }
        }
        for (Tie tie : ties) {
            KnownPlace place = tie.mention().place();
            KnownPlace kept = narrowest.mention().place();
            if (place != null && kept != null && tie.cost() <= best.cost() + NARROWER && isNarrower(place, kept)) {
                narrowest = tie;
            }
        }
        return narrowest;
    }

    /** Inside the other place, or on land where the other is a river, a sea or a continent. */
    private static boolean isNarrower(KnownPlace place, KnownPlace other) {
        return place.isInside(other)
                || other.level() == Level.REGION && place.level().compareTo(Level.ADMIN1) <= 0;
    }

    /**
     * Whether a name that the gazetteer lacks is a village in the best place: "the X quarter of Y", "X, near Y", "the Y
     * suburb of X", "in Y province ... the village of X".
     */
    private static boolean isVillageIn(Tie tie, Tie best) {
        KnownPlace place = best.mention().place();
        if (tie.mention().place() != null || place == null || tie.cost() - PlacePaths.UNKNOWN > best.cost() + 0.3) {
            return false;
        }
        int gap = best.mention().from() - tie.mention().to();
        boolean sameNoun = tie.mention().head().head() == best.mention().head().head();
        return place.isArea() || sameNoun || gap >= 0 && gap <= 6;
    }

    private static @Nullable KnownPlace wider(Tie narrow, List<Tie> ties) {
        KnownPlace wider = null;
        for (Tie tie : ties) {
            KnownPlace place = tie.mention().place();
            if (tie != narrow
                    && place != null
                    && (place.isArea() || narrow.mention().place() == null)
                    && (wider == null || place.level().compareTo(wider.level()) < 0)) {
                wider = place;
            }
        }
        return wider;
    }
}
