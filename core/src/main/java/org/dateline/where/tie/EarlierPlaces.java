package org.dateline.where.tie;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.dateline.where.names.PlaceMention;
import org.jspecify.annotations.Nullable;

/** What a report has said so far of places, for claims that only point back: "there", "the embassy", "the attack". */
public final class EarlierPlaces {

    /** Sentences over which "there" and "the city" reach back. */
    private static final int REACH = 2;

    /** Letters that a verb and its noun have in common. */
    private static final int STEM = 6;

    /** A trigger. */
    private record Position(int sentence, int token) {}

    private final PlaceCues cues;
    private final PlaceAttachments attachments;
    private final Map<String, Place> sites = new HashMap<>();
    private final Map<String, Place> nouns = new HashMap<>();
    private final Map<Position, Place> byTrigger = new HashMap<>();
    /** Nouns of events that the report puts at several places, so that "the attack" may be any. */
    private final Set<String> several = new HashSet<>();

    private @Nullable Place last;
    private int lastSentence = -1;

    public EarlierPlaces(PlaceCues cues, PlaceAttachments attachments) {
        this.cues = cues;
        this.attachments = attachments;
    }

    /** Remembers where a claim happened. */
    public void happened(Claim claim, Token trigger, Place place) {
        last = place;
        lastSentence = claim.sentence();
        byTrigger.put(new Position(claim.sentence(), claim.trigger()), place);
        String noun = stem(trigger);
        Place before = nouns.putIfAbsent(noun, place);
        if (before != null && !before.name().equals(place.name())) {
            several.add(noun);
        }
    }

    /** Remembers the sites that a sentence puts at a place: "the embassy in X", "withdrew from the base in X". */
    public void sites(PlaceMention mention, Place place) {
        if (mention.place() == null || mention.place().isArea()) {
            return;
        }
        Sentence sentence = mention.sentence();
        Token head = mention.head();
        Token governor = sentence.headOf(head);
        if (governor == null || !cues.is(PlaceCue.LOCATIVE, attachments.preposition(sentence, head))) {
            return;
        }
        for (Token token : sentence.tokens()) {
            boolean beside = token.index() == governor.index() || token.head() == governor.index();
            boolean below = sentence.dominates(governor, token)
                    && token.index() < mention.from()
                    && mention.from() - token.index() <= 5;
            if ((beside || below) && isOwnSite(token) && token.index() < mention.from()) {
                sites.put(token.lemma(), place);
            }
        }
    }

    /** The place that a claim without one points back to, or null. */
    @Nullable
    public Place pointedTo(Sentence sentence, Claim claim, Token trigger) {
        boolean words = cues.is(PlaceCue.VERBAL, claim.code().type());
        Place site = words ? null : site(sentence, trigger);
        if (site != null) {
            return site;
        }
        if (last != null && claim.sentence() - lastSentence <= REACH && pointsBack(sentence, trigger)) {
            return last;
        }
        String noun = stem(trigger);
        return isDefiniteNoun(sentence, trigger) && !several.contains(noun) ? nouns.get(noun) : null;
    }

    /**
     * The place of the event that a claim's trigger is coordinated with: "broke into the embassy, smashed windows".
     * A trigger with a subject of its own is another event.
     */
    @Nullable
    public Place sharedWith(Sentence sentence, Token trigger) {
        Token at = trigger;
        while (at != null && (at.is("conj") || at.is("advcl") || at.is("xcomp"))) {
            if (sentence.dependent(at, "nsubj") != null) {
                return null;
            }
            at = sentence.headOf(at);
            Place place = at == null ? null : byTrigger.get(new Position(sentence.index(), at.index()));
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** "Withdraw" and "withdrawal" are one by their first letters. */
    private static String stem(Token trigger) {
        String lemma = trigger.lemma().toLowerCase(Locale.ROOT);
        return lemma.substring(0, Math.min(STEM, lemma.length()));
    }

    private @Nullable Place site(Sentence sentence, Token trigger) {
        for (Token token : sentence.tokens()) {
            Place place = isOwnSite(token) ? sites.get(token.lemma()) : null;
            if (place != null && belongsTo(sentence, token, trigger)) {
                return place;
            }
        }
        return null;
    }

    /** Whether a site is what the event struck, entered or took place at. */
    private static boolean belongsTo(Sentence sentence, Token site, Token trigger) {
        Token at = site;
        for (int steps = 0; steps < 3 && at != null; steps++) {
            if (at.head() == trigger.index()) {
                return !at.relation().equals("nsubj");
            }
            if (!List.of("compound", "nmod", "obj", "obl", "conj", "amod").contains(at.plainRelation())) {
                return false;
            }
            at = sentence.headOf(at);
        }
        return false;
    }

    private boolean pointsBack(Sentence sentence, Token trigger) {
        for (Token token : sentence.dependents(trigger)) {
            if (token.is("advmod") && cues.isExactly(PlaceCue.THERE, token.lemma())) {
                return true;
            }
            if (token.is("obl")
                    && cues.is(PlaceCue.HERE, token.lemma())
                    && cues.is(PlaceCue.LOCATIVE, attachments.preposition(sentence, token))
                    && isDefinite(sentence, token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDefiniteNoun(Sentence sentence, Token trigger) {
        return trigger.universal().equals("NOUN") && isDefinite(sentence, trigger);
    }

    private boolean isDefinite(Sentence sentence, Token noun) {
        Token determiner = sentence.dependent(noun, "det");
        return determiner != null && cues.isExactly(PlaceCue.DEFINITE, determiner.lemma());
    }

    /** A site that a report comes back to, unlike "city" or "house", of which it may name several. */
    private boolean isOwnSite(Token token) {
        return cues.is(PlaceCue.OWN_SITE, token.lemma());
    }
}
