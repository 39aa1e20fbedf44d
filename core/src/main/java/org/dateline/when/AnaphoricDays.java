package org.dateline.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * An anaphoric noun ("the attack", "in that raid") has the days that were stated last of an event of that name: "the attack of
 * 7 October ... Ten people were killed in the attack."
 */
final class AnaphoricDays {

    private static final int WIDEST = 31;

    private final Annotated annotated;
    private final OtherDays otherDays;
    private final Set<String> inside;
    private final Map<String, NavigableMap<Integer, When>> days = new HashMap<>();
    private final NavigableMap<Integer, Claim> stated = new TreeMap<>();

    /**
     * @param annotated the report
     * @param claims its claims, dated as far as their own sentences allow
     */
    AnaphoricDays(TimeWords words, OtherDays otherDays, Annotated annotated, List<Claim> claims) {
        this.annotated = annotated;
        this.otherDays = otherDays;
        this.inside = words.list("news", "insideKnown");
        for (Claim claim : claims) {
            if (SharedDay.isStated(claim.when()) && isNarrow(claim.when()) && !PublicationLimit.isToCome(claim)) {
                remember(claim.code().type(), claim.triggerSpan().start(), claim.when());
                Sentence sentence = annotated.sentences().get(claim.sentence());
                String key = key(sentence, claim);
                if (key != null) {
                    remember(key, claim.triggerSpan().start(), claim.when());
                }
                stated.put(claim.triggerSpan().start(), claim);
                for (Token noun : nouns(claim)) {
                    remember(TimeAttachment.lower(noun), noun.span().start(), claim.when());
                }
            }
        }
    }

    private void remember(String name, int place, When when) {
        days.computeIfAbsent(name, none -> new TreeMap<>()).put(place, when);
    }

    /** The days that were stated last in front of a place of an event of that name, or null. */
    @Nullable
    When last(String name, int place) {
        Map.Entry<Integer, When> last = days.getOrDefault(name, new TreeMap<>()).lowerEntry(place);
        return last == null ? null : last.getValue();
    }

    /** The days that were stated last in front of a place, in a sentence from some number on, or null. */
    @Nullable
    When lastStated(int place, int firstSentence) {
        Map.Entry<Integer, Claim> last = stated.lowerEntry(place);
        return last == null || last.getValue().sentence() < firstSentence
                ? null
                : last.getValue().when();
    }

    /** Whether all that is known of the days of what happened is that of publication. */
    static boolean isUndated(Claim claim) {
        return claim.when().basis() == When.Basis.PUBLICATION
                && claim.when().earliest() == null
                && claim.stance().reality() == Stance.Reality.ACTUAL;
    }

    private List<Token> nouns(Claim claim) {
        Sentence sentence = annotated.sentences().get(claim.sentence());
        List<Token> nouns = new ArrayList<>();
        nouns.add(sentence.token(claim.trigger()));
        claim.echoes().forEach(echo -> nouns.add(sentence.token(echo)));
        nouns.removeIf(token -> !TimeAttachment.isNoun(token));
        return nouns;
    }

    /** No more than a month: "in recent months" dates no one event. */
    private static boolean isNarrow(When when) {
        LocalDate from = when.earliest();
        LocalDate to = when.latest();
        return from != null && to != null && !from.plusDays(WIDEST).isBefore(to);
    }

    /** The days of an undated claim by the noun that mentions it, or inside which it happened; null when none has any. */
    @Nullable
    When of(Claim claim) {
        if (!isUndated(claim)) {
            return null;
        }
        Sentence sentence = annotated.sentences().get(claim.sentence());
        for (Token noun : pointing(sentence, claim)) {
            When last = last(TimeAttachment.lower(noun), noun.span().start());
            // "That attack" may take up what another word mentioned, "the attack" hardly.
            if (last == null && noun.index() == claim.trigger() && otherDays.hasStrongDeterminer(sentence, noun)) {
                last = last(claim.code().type(), noun.span().start());
            }
            if (last == null) {
                last = agreed(TimeAttachment.lower(noun));
            }
            if (last != null) {
                return inferred(last);
            }
        }
        String key = key(sentence, claim);
        When same = key == null ? null : agreed(key);
        return same == null ? null : inferred(same);
    }

    private static When inferred(When when) {
        return new When(when.earliest(), when.latest(), when.precision(), When.Basis.INFERRED, null, null);
    }

    /** The narrowest of the days of a name when all that are stated overlap, or null. */
    private @Nullable When agreed(String name) {
        When narrowest = null;
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        for (When when : days.getOrDefault(name, new TreeMap<>()).values()) {
            LocalDate earliest = when.earliest();
            LocalDate latest = when.latest();
            if (earliest == null || latest == null) {
                return null;
            }
            from = earliest.isAfter(from) ? earliest : from;
            to = latest.isBefore(to) ? latest : to;
            boolean narrower = narrowest == null || when.precision().compareTo(narrowest.precision()) < 0;
            narrowest = narrower ? when : narrowest;
        }
        return from.isAfter(to) ? null : narrowest;
    }

    /** A deed by its word and its doer or whoever suffers it, where they are known: "Russia's invasion", "when he was arrested"; or null. */
    private @Nullable String key(Sentence sentence, Claim claim) {
        Token trigger = sentence.token(claim.trigger());
        boolean verb = trigger.isVerb();
        boolean taken = verb
                || otherDays.isDefinite(sentence, trigger)
                || sentence.dependents(trigger).stream()
                        .anyMatch(word -> word.relation().equals("nmod:poss"));
        List<Actor> parties = verb ? claim.recipients() : claim.actors();
        return !taken || parties.isEmpty() || !isKnown(parties.get(0), verb)
                ? null
                : TimeAttachment.lower(trigger) + "\n" + parties.get(0).name();
    }

    /** Whether a party is one: it has an entry or a name of several words; a doer may also be a state or its forces. */
    private static boolean isKnown(Actor party, boolean sufferer) {
        boolean named = party.name().chars().filter(Character::isUpperCase).count() > 1
                && party.name().contains(" ");
        return party.entity() != null || named && party.code() == null || !sufferer && party.code() != null;
    }

    private List<Token> pointing(Sentence sentence, Claim claim) {
        List<Token> pointing = new ArrayList<>(nouns(claim));
        for (Token part : sentence.dependents(sentence.token(claim.trigger()), "obl")) {
            Token preposition = sentence.dependent(part, "case");
            if (preposition != null && inside.contains(TimeAttachment.lower(preposition))) {
                pointing.add(part);
            }
        }
        pointing.removeIf(noun -> !isPointing(sentence, noun));
        return pointing;
    }

    /** Whether a noun takes up what is known: "the attack", "that attack", not "an attack", "their attack", "the other attack". */
    private boolean isPointing(Sentence sentence, Token noun) {
        boolean other = sentence.dependents(noun).stream()
                .anyMatch(word -> word.is("amod") || word.is("compound") || word.is("nummod") || word.is("nmod"));
        return otherDays.isDefinite(sentence, noun) && !other;
    }
}
