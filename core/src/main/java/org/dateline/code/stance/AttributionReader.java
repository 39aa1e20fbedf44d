package org.dateline.code.stance;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.tree.Frame;
import org.dateline.code.tree.FrameReader;
import org.dateline.code.tree.RolePhrases;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Stance;
import org.jspecify.annotations.Nullable;

/** Reads who vouches for an event, or accuses, or denies, from the verbs of saying above it and beside it. */
public final class AttributionReader {

    private final FrameReader frames;
    private final Grammar grammar;
    private final RolePhrases phrases;
    private final SlotFiller slots;
    private final Polarity polarity;
    private final Falsity falsity;

    public AttributionReader(FrameReader frames, RolePhrases phrases, SlotFiller slots) {
        this.slots = slots;
        this.polarity = new Polarity(frames);
        this.frames = frames;
        this.grammar = frames.grammar();
        this.falsity = new Falsity(frames);
        this.phrases = phrases;
    }

    /** All attributions of the event of a trigger, innermost first. */
    public List<Attribution> attributions(Token trigger) {
        List<Attribution> found = new ArrayList<>();
        adjectives(trigger, found);
        for (Token child : frames.children(trigger)) {
            if (isAccusingClause(child)) {
                add(Attribution.Kind.ACCUSES, child, frames.frame(child).subject(), found);
            }
        }
        Token at = trigger;
        boolean untrue = falsity.isDisowned(trigger);
        for (int steps = 0; steps < 14; steps++) {
            beside(at, trigger, found);
            Token head = frames.sentence().headOf(at);
            if (head == null || isRelative(at) && (at.equals(trigger) || !stranded(at))) {
                break;
            }
            Attribution.Kind kind = kind(head, at);
            boolean vowedPast = kind == Attribution.Kind.VOWS && !FrameReader.isVerb(trigger);
            if (kind != null && !vowedPast && !isUnsaid(kind, head)) {
                boolean denies = untrue && kind == Attribution.Kind.ASSERTS;
                add(denies ? Attribution.Kind.DENIES : kind, head, speakers(head), found);
            }
            untrue = falsity.isUntrue(head, at) || untrue && kind == null;
            at = head;
        }
        return found;
    }

    private List<Token> speakers(Token saying) {
        Frame frame = frames.frame(saying);
        return FrameReader.isVerb(saying) ? frame.subject() : frame.possessive();
    }

    /** Whether somebody claims the event of a trigger, or denies it. */
    public boolean isDisputed(Token trigger) {
        return attributions(trigger).stream()
                .anyMatch(said -> said.by() != null
                        && (said.kind() == Attribution.Kind.CLAIMS_RESPONSIBILITY
                                || said.kind() == Attribution.Kind.DENIES));
    }

    /** The word whose object is accused of the event of a trigger ("blamed X for …"), or null. */
    @Nullable
    public Token accusation(Token trigger) {
        for (Token child : frames.children(trigger)) {
            if (isAccusingClause(child)) {
                return child;
            }
        }
        Token at = trigger;
        for (int steps = 0; steps < 6; steps++) {
            Token head = frames.sentence().headOf(at);
            if (head == null) {
                return null;
            }
            Attribution.Kind kind = kind(head, at);
            if ((kind == Attribution.Kind.ACCUSES || kind == Attribution.Kind.CLAIMS_RESPONSIBILITY)
                    && FrameReader.isVerb(head)) {
                return head;
            }
            if (at.is("ccomp") || at.is("acl:relcl") || at.is("parataxis") || at.is("nsubj")) {
                return null;
            }
            at = head;
        }
        return null;
    }

    /** "an attack that they accuse the rebels of". */
    private boolean isAccusingClause(Token child) {
        return child.is("acl:relcl")
                && grammar.attribution(child) == Attribution.Kind.ACCUSES
                && !frames.frame(child).object().isEmpty();
    }

    /** "did not claim responsibility", "has not confirmed that", "refused to say whether", "would neither confirm nor deny that". */
    private boolean isUnsaid(Attribution.Kind kind, Token saying) {
        if (!FrameReader.isVerb(saying)) {
            return false;
        }
        Token head = frames.sentence().headOf(saying);
        boolean withheld = head != null && saying.is("xcomp") && grammar.clause(head) == Stance.Reality.NEGATED;
        boolean joined = head != null && saying.is("conj") && isUnsaid(kind, head);
        return polarity.isNegated(saying) || withheld || joined;
    }

    /** A relative clause, and not one with "that" beside a noun ("a lie that they attacked"). */
    private boolean isRelative(Token clause) {
        return clause.is("acl:relcl") && frames.child(clause, "mark") == null;
    }

    private boolean stranded(Token clause) {
        return grammar.attribution(clause) != null;
    }

    private Attribution.@Nullable Kind kind(Token head, Token below) {
        Attribution.Kind kind = grammar.attribution(head);
        boolean clause = below.is("ccomp")
                || below.is("csubj")
                || below.is("parataxis")
                || below.is("xcomp")
                || below.is("advcl")
                || below.relation().equals("acl");
        boolean noun = below.is("obj") || below.is("obl") || below.is("nsubj:pass") || below.is("nmod");
        if (claimsResponsibility(head, below) || confesses(head, below)) {
            return Attribution.Kind.CLAIMS_RESPONSIBILITY;
        }
        if (falsity.isCalledUntrue(head, below)) {
            return Attribution.Kind.DENIES;
        }
        if (kind == null || !clause && !noun) {
            return null;
        }
        return switch (kind) {
            case ACCUSES ->
                accusesSomebody(head) && accusedOf(below) || below.is("ccomp") || below.is("csubj") || below.is("xcomp")
                        ? kind
                        : null;
            case DENIES ->
                below.is("obj") || below.is("ccomp") || below.is("xcomp") || below.is("nmod") || below.is("nsubj:pass")
                        ? kind
                        : null;
            case ASSERTS ->
                below.is("ccomp")
                                || below.is("csubj")
                                || below.is("parataxis")
                                || passiveReport(head, below)
                                || confirmed(head, below)
                        ? kind
                        : null;
            case ESTIMATES -> below.is("ccomp") || passiveReport(head, below) ? kind : null;
            case VOWS -> below.is("ccomp") || below.is("xcomp") ? kind : null;
            default -> null;
        };
    }

    /** "charged a price for the attack" accuses nobody. */
    private boolean accusesSomebody(Token verb) {
        List<Token> objects = frames.frame(verb).object();
        return !FrameReader.isVerb(verb)
                || !grammar.is(verb, WordUse.PRICED)
                || objects.isEmpty()
                || objects.stream().anyMatch(slots::isActor)
                || objects.stream().anyMatch(object -> grammar.is(object, WordUse.THROUGH));
    }

    /** "admitted to shelling the town", "confessed to the bombing", "admitted the raid". */
    private boolean confesses(Token head, Token below) {
        boolean done = FrameReader.isVerb(below)
                ? (below.is("xcomp") || below.is("advcl"))
                        && !below.isBaseForm()
                        && frames.child(below, "nsubj") == null
                : below.is("obj") || below.is("obl") && frames.isBehind(below, WordUse.INFINITIVE_MARKS);
        return FrameReader.isVerb(head) && grammar.is(head, WordUse.CONFESSES) && done;
    }

    /** "is said to have attacked". */
    private boolean passiveReport(Token head, Token below) {
        return below.is("xcomp") && frames.frame(head).passive();
    }

    /** "confirmed reports that", "the rebels' claim to have", "warned of attacks", "reports that … were confirmed by". */
    private boolean confirmed(Token head, Token below) {
        boolean report = below.is("obj") && grammar.is(below, WordUse.THROUGH);
        boolean claim = !FrameReader.isVerb(head)
                && below.relation().equals("acl")
                && !frames.frame(head).possessive().isEmpty();
        boolean told = FrameReader.isVerb(head) && below.is("obl") && frames.isBehind(below, WordUse.PART_PREPOSITIONS);
        boolean passive = below.is("nsubj:pass")
                && grammar.is(below, WordUse.THROUGH)
                && !speakers(head).isEmpty();
        return report || claim || told || passive;
    }

    private boolean accusedOf(Token below) {
        String preposition = frames.preposition(below);
        Token mark = frames.child(below, "mark");
        String word = preposition != null ? preposition : mark == null ? "" : FrameReader.lower(mark.lemma());
        return grammar.in(WordUse.ACCUSED_OF, word) || word.isEmpty() && below.is("obj");
    }

    /** "claimed responsibility for the raid", "claimed the raid", "the raid was claimed by". */
    public boolean claimsResponsibility(Token head, Token below) {
        if (!grammar.is(head, WordUse.OWNS_UP)) {
            return false;
        }
        boolean event = grammar.in(WordUse.OWNS_UP_TO_EVENTS, head.lemma()) && !FrameReader.isVerb(below);
        return frames.frame(head).object().stream()
                .anyMatch(object -> grammar.is(object, WordUse.OWNED)
                        ? object.equals(below) || below.is("obl")
                        : event && object.equals(below));
    }

    private void adjectives(Token trigger, List<Attribution> found) {
        for (Token modifier : frames.frame(trigger).modifiers()) {
            Attribution.Kind kind = grammar.attributionAdjective(modifier);
            if (kind != null) {
                found.add(new Attribution(kind, null, modifier.text(), modifier.span()));
            }
        }
    }

    /** Adverbs, "according to X", and a verb of saying set beside the clause. */
    private void beside(Token clause, Token trigger, List<Attribution> found) {
        for (Token child : frames.children(clause)) {
            if (child.is("advmod")) {
                Attribution.Kind kind = grammar.attributionAdverb(child);
                if (kind != null) {
                    found.add(new Attribution(kind, null, child.text(), child.span()));
                }
            } else if (child.is("parataxis") && !frames.sentence().dominates(child, trigger)) {
                Attribution.Kind kind = grammar.attribution(child);
                List<Token> speaker = frames.frame(child).subject();
                if (kind != null
                        && !speaker.isEmpty()
                        && frames.frame(child).clauses().isEmpty()) {
                    add(kind, child, speaker, found);
                }
            } else if (child.is("obl") || child.is("nmod")) {
                Token marker = frames.child(child, "case");
                if (marker != null
                        && grammar.isWritten(marker, WordUse.ACCORDING)
                        && !frames.sentence().dominates(child, trigger)) {
                    add(Attribution.Kind.ASSERTS, marker, List.of(child), found);
                }
            }
        }
    }

    private void add(Attribution.Kind kind, Token cue, List<Token> speakers, List<Attribution> found) {
        if (speakers.isEmpty()) {
            found.add(new Attribution(kind, null, cue.text(), cue.span()));
            return;
        }
        for (Token speaker : speakers) {
            if (polarity.isNothing(speaker) || grammar.is(speaker, WordUse.NO_SPEAKERS)) {
                continue;
            }
            Attribution attribution =
                    new Attribution(kind, Actor.unresolved(phrases.phrase(speaker)), cue.text(), cue.span());
            if (!found.contains(attribution)) {
                found.add(attribution);
            }
        }
    }
}
