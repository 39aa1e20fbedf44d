package org.dateline.where;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.Claim;
import org.dateline.model.Place;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** What a report has said so far of places, for claims that only point back: "there", "the embassy", "the attack". */
final class EarlierPlaces {

    /** Sentences over which "there" and "the city" reach back. */
    private static final int REACH = 2;

    private final Cues cues;
    private final Slots slots;
    private final Map<String, Place> sites = new HashMap<>();
    private final Map<String, Place> nouns = new HashMap<>();
    private @Nullable Place last;
    private int lastSentence = -1;

    EarlierPlaces(Cues cues, Slots slots) {
        this.cues = cues;
        this.slots = slots;
    }

    /** Remembers where a claim happened. */
    void happened(Claim claim, Token trigger, Place place) {
        last = place;
        lastSentence = claim.sentence();
        nouns.put(trigger.lemma().toLowerCase(Locale.ROOT), place);
        nouns.put(claim.code().type(), place);
    }

    /** Remembers the sites that a sentence puts at a place: "the embassy in X", "withdrew from the base in X". */
    void sites(PlaceMention mention, Place place) {
        if (mention.place() == null || mention.place().isArea()) {
            return;
        }
        Sentence sentence = mention.sentence();
        Token head = mention.head();
        Token governor = sentence.headOf(head);
        if (governor == null || !cues.is("locative", slots.preposition(sentence, head))) {
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
    Place pointedTo(Sentence sentence, Claim claim, Token trigger) {
        Place site = site(sentence, trigger);
        if (site != null) {
            return site;
        }
        if (last != null && claim.sentence() - lastSentence <= REACH && pointsBack(sentence, trigger)) {
            return last;
        }
        return isDefiniteNoun(sentence, trigger) ? nouns.get(trigger.lemma().toLowerCase(Locale.ROOT)) : null;
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
            if (token.is("advmod") && token.lemma().equals("there")) {
                return true;
            }
            if (token.is("obl")
                    && cues.is("here", token.lemma())
                    && cues.is("locative", slots.preposition(sentence, token))
                    && isDefinite(sentence, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefiniteNoun(Sentence sentence, Token trigger) {
        return trigger.universal().equals("NOUN") && isDefinite(sentence, trigger);
    }

    private static boolean isDefinite(Sentence sentence, Token noun) {
        Token determiner = sentence.dependent(noun, "det");
        return determiner != null && List.of("the", "this", "that").contains(determiner.lemma());
    }

    /** A site that a report comes back to, unlike "city" or "house", of which it may name several. */
    private boolean isOwnSite(Token token) {
        return cues.is("ownSite", token.lemma());
    }
}
