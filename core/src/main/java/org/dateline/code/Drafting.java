package org.dateline.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.Draft;
import org.dateline.code.match.EntryMatch;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.match.Refusals;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.ontology.TypeTrait;
import org.dateline.code.stance.Accidents;
import org.dateline.code.stance.AttributionReader;
import org.dateline.code.stance.Culprits;
import org.dateline.code.stance.Polarity;
import org.dateline.code.stance.RealityReader;
import org.dateline.code.stance.Slogans;
import org.dateline.code.tree.Frame;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds the events of one sentence: the best entry for each word, support verbs, content, and one draft an event. */
final class Drafting {

    private final FrameReader frames;
    private final EntryMatcher matcher;
    private final SlotFiller slots;
    private final Ontology ontology;
    private final RealityReader realities;
    private final AttributionReader attributions;
    private final Judge judge;
    private final Culprits culprits;
    private final Polarity polarity;
    private final BestEntries entries;
    private final Accidents accidents;
    private final Slogans slogans;
    private final Plots plots;
    private final Set<Integer> none = new HashSet<>();

    Drafting(
            FrameReader frames,
            EntryMatcher matcher,
            Ontology ontology,
            RealityReader realities,
            AttributionReader attributions) {
        this.frames = frames;
        this.matcher = matcher;
        this.slots = matcher.slots();
        this.ontology = ontology;
        this.realities = realities;
        this.attributions = attributions;
        this.culprits = new Culprits(frames);
        this.polarity = new Polarity(frames);
        this.judge = new Judge(frames.sentence(), matcher, ontology);
        this.entries = new BestEntries(frames, matcher);
        this.accidents = new Accidents(frames);
        this.slogans = new Slogans(frames);
        this.plots = new Plots(frames);
    }

    /**
     * The drafts of the sentence, in the order of their triggers.
     *
     * @param refusals what was tried and refused is added here
     */
    List<Draft> drafts(Refusals refusals) {
        List<Draft> drafts = new ArrayList<>();
        for (EntryMatch winner : entries.best(refusals)) {
            if (winner.entry().code() == null) {
                none.add(winner.trigger().index());
            } else {
                drafts.add(new Draft(winner, winner.entry().code()));
            }
        }
        dropUntold(drafts, refusals);
        List<Draft> doubted =
                drafts.stream().filter(draft -> judge.refuses(draft)).toList();
        doubted.forEach(draft -> draft.doubted = true);
        drafts.removeAll(doubted);
        drafts.forEach(this::fromSupport);
        drafts.forEach(this::fromAccusation);
        drafts.forEach(this::fromModifier);
        drafts.forEach(plots::clear);
        drafts.forEach(draft -> takeContent(draft, drafts));
        drafts.removeIf(draft -> draft.dropped);
        drafts.addAll(doubted);
        new DraftMerger(frames).merge(drafts);
        drafts.removeIf(draft -> draft.dropped);
        drafts.stream().filter(draft -> draft.doubted).forEach(draft -> refusals.add(() -> judge.reason(draft)));
        drafts.removeIf(draft -> draft.doubted);
        drafts.sort(Comparator.comparingInt(draft -> draft.trigger.index()));
        drafts.forEach(draft -> withoutEvents(draft, drafts));
        RecipientFinder recipients = new RecipientFinder(frames, slots, ontology);
        for (Draft draft : drafts) {
            List<Token> found = recipients.of(draft);
            if (!found.isEmpty()) {
                draft.recipients.clear();
                draft.recipients.addAll(found);
            }
        }
        for (Draft draft : drafts) {
            draft.bare = draft.isNoun()
                    && draft.actors.isEmpty()
                    && draft.recipients.isEmpty()
                    && !isPlaced(draft)
                    && draft.merged.size() == 1
                    && slots.supportOf(draft.trigger) == null
                    && !attributions.isDisputed(draft.trigger)
                    && realities.occurring(draft.trigger) == null
                    && !isIndefinite(draft.trigger);
        }
        return drafts;
    }

    /** Takes away what the text calls an accident, and what stands in a slogan. */
    private void dropUntold(List<Draft> drafts, Refusals refusals) {
        for (Draft draft : List.copyOf(drafts)) {
            boolean isAccident =
                    ontology.is(draft.code.type(), TypeTrait.VIOLENT) && accidents.isAccident(draft.trigger);
            if (isAccident || slogans.isShouted(draft.trigger)) {
                drafts.remove(draft);
                none.add(draft.trigger.index());
                String why = isAccident ? "the text calls it an accident" : "it is a slogan";
                refusals.add(() -> draft.entry.id() + ": \"" + draft.trigger.text() + "\" is no event here, " + why);
            }
        }
    }

    /** "The attack in Tyre": distinguished from others by its place. */
    private boolean isPlaced(Draft draft) {
        RoleSlot sites = RoleSlot.behind(frames.grammar().words(WordUse.SITE_PREPOSITIONS));
        return ontology.is(draft.code.type(), TypeTrait.VIOLENT)
                && !slots.roles(sites, frames.frame(draft.trigger), draft.merged)
                        .isEmpty();
    }

    /** "a strike", "three bombings": the words introduce an event that was not mentioned before. */
    private boolean isIndefinite(Token noun) {
        Token determiner = frames.child(noun, "det");
        boolean indefinite = determiner != null && frames.grammar().isWritten(determiner, WordUse.INDEFINITES);
        boolean counted = determiner == null && frames.child(noun, "nummod") != null;
        return (indefinite || counted) && (noun.is("nsubj") || noun.is("obj") || noun.is("root"));
    }

    /** Whether a word was found to report no event: by an entry for such a sense, or by the judge. */
    boolean isNone(Token token) {
        return none.contains(token.index()) || judge.refuses(token);
    }

    /** Gives a draft without a mode the one that the judge is sure of, in place. */
    void mode(Draft draft) {
        judge.mode(draft);
    }

    /** An event does nothing and suffers nothing: what stands coordinated with a victim may be the next attack. */
    private void withoutEvents(Draft draft, List<Draft> drafts) {
        draft.recipients.removeIf(token -> token.isQuestionPronoun() || token.isQuestionDeterminer());
        if (ontology.isMaterial(draft.code.type())) {
            draft.actors.removeIf(token -> of(token, drafts) != null);
            draft.recipients.removeIf(token -> of(token, drafts) != null);
        }
    }

    /** A noun under a support verb has its actor from the verb's subject. */
    private void fromSupport(Draft draft) {
        if (!draft.isNoun()) {
            return;
        }
        Token support = slots.supportOf(draft.trigger);
        if (support == null) {
            addOtherSide(draft);
            return;
        }
        draft.trace.add("carried by \"" + support.text() + "\"");
        List<Token> subjects = slots.roles(RoleSlot.SUBJECT, frames.frame(support), Set.of());
        if (!subjects.isEmpty() && draft.actors.stream().allMatch(actor -> actor.isPossessivePronoun())) {
            // "the party called off its march": the owner is the subject
            draft.actors.clear();
        }
        if (draft.actors.isEmpty() || !draft.entry.sides().isEmpty()) {
            subjects.stream()
                    .filter(subject -> !draft.recipients.contains(subject) && canAct(subject))
                    .forEach(draft.actors::add);
        } else if (draft.recipients.isEmpty() && !draft.actors.containsAll(subjects)) {
            draft.trace.add("actor stands with the noun");
        }
    }

    /** "withdrew after clashes with the police": who withdrew is the other side. */
    private void addOtherSide(Draft draft) {
        if (draft.entry.sides().isEmpty() || draft.actors.size() != 1) {
            return;
        }
        Token at = draft.trigger;
        for (int steps = 0; steps < 3 && (at.is("nmod") || at.is("obl")); steps++) {
            Token below = at;
            Token head = frames.sentence().headOf(at);
            if (head == null) {
                return;
            }
            if (FrameReader.isVerb(head)) {
                Frame clause = frames.frame(head);
                List<Token> side = clause.passive() ? clause.object() : clause.subject();
                side.stream()
                        .filter(token -> canAct(token) && !token.equals(below))
                        .forEach(draft.actors::add);
                return;
            }
            at = head;
        }
    }

    /** "the embassy attack": the building suffers it. */
    private void fromModifier(Draft draft) {
        if (draft.isNoun() && draft.recipients.isEmpty() && ontology.is(draft.code.type(), TypeTrait.VIOLENT)) {
            for (Token modifier : frames.frame(draft.trigger).modifiers()) {
                if (frames.grammar().is(modifier, WordUse.PLACE_NOUNS)) {
                    draft.recipients.add(modifier);
                }
            }
        }
    }

    /** A name, a person, a group: no rage, no attack. */
    private boolean canAct(Token token) {
        return slots.isActor(token) || token.universal().equals("PROPN");
    }

    /** "blamed X for the attack": X did it, says the speaker. */
    private void fromAccusation(Draft draft) {
        if (draft.isNoun() && draft.actors.isEmpty()) {
            draft.actors.addAll(culprits.of(draft.trigger));
            draft.recipients.removeAll(draft.actors);
            draft.accused = !draft.actors.isEmpty();
        }
        Token accusation = draft.actors.isEmpty() ? attributions.accusation(draft.trigger) : null;
        if (accusation == null || accusation.equals(draft.trigger)) {
            return;
        }
        Frame frame = frames.frame(accusation);
        if (isOwned(accusation, draft.trigger)) {
            frame.subject().stream()
                    .filter(token -> of(token, List.of(draft)) == null && !polarity.isNothing(token))
                    .forEach(draft.actors::add);
            draft.trace.add("actor from \"" + accusation.text() + "\"");
            return;
        }
        List<Token> accused = frame.object().stream().filter(this::canAct).toList();
        if (accused.stream().anyMatch(token -> draft.trigger.equals(token) || isThrough(token))) {
            accused = frame.subject();
        }
        draft.actors.addAll(accused);
        draft.recipients.removeAll(accused);
        draft.trace.add("actor from \"" + accusation.text() + "\"");
    }

    private boolean isOwned(Token verb, Token trigger) {
        Token at = trigger;
        for (Token head = frames.sentence().headOf(at);
                head != null;
                head = frames.sentence().headOf(at)) {
            if (head.equals(verb)) {
                return attributions.claimsResponsibility(verb, at);
            }
            at = head;
        }
        return false;
    }

    private boolean isThrough(Token token) {
        return frames.grammar().is(token, WordUse.THROUGH);
    }

    /** What is agreed, asked, refused or threatened gives the mode and is no event of its own. */
    private void takeContent(Draft draft, List<Draft> drafts) {
        if (draft.entry.content().isEmpty() || draft.dropped) {
            return;
        }
        Set<Token> content = new HashSet<>();
        for (RoleSlot slot : draft.entry.content()) {
            if (!slot.isNone()) {
                content.addAll(slots.heads(slot, frames.frame(draft.trigger)));
            }
        }
        for (Draft other : contentDrafts(draft, content, drafts)) {
            String mode = draft.code.mode() != null ? null : ontology.contentMode(draft.code.type(), other.code);
            if (mode != null) {
                draft.mode(mode);
            }
            if (other.code.cameo() != null) {
                draft.content.add(other.code.cameo());
            }
            draft.trace.add("content: " + other.code.type() + " on \"" + other.trigger.text() + "\"");
            other.dropped = true;
        }
    }

    private List<Draft> contentDrafts(Draft draft, Set<Token> content, List<Draft> drafts) {
        List<Draft> found = new ArrayList<>();
        for (Draft other : drafts) {
            if (other != draft
                    && !other.dropped
                    && (content.contains(other.trigger) || isBelow(other.trigger, content))) {
                found.add(other);
            }
        }
        return found;
    }

    private boolean isBelow(Token trigger, Set<Token> content) {
        Token head = frames.sentence().headOf(trigger);
        if (head == null || !content.contains(head)) {
            return false;
        }
        boolean light = isThrough(head)
                || FrameReader.isVerb(head)
                        && frames.frame(head).object().contains(trigger)
                        && frames.grammar().support(head) != null;
        return light && (trigger.is("obj") || trigger.is("nmod") || trigger.is("xcomp"));
    }

    static @Nullable Draft of(Token trigger, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.merged.contains(trigger.index())) {
                return draft;
            }
        }
        return null;
    }
}
