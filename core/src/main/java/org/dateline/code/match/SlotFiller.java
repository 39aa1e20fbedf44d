package org.dateline.code.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.lexicon.PhraseKind;
import org.dateline.code.tree.Frame;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Finds what fills a slot of a frame. */
public final class SlotFiller {

    private final FrameReader frames;
    private final WordMatcher words;

    SlotFiller(FrameReader frames, WordMatcher words) {
        this.frames = frames;
        this.words = words;
    }

    /** All heads in a slot, whatever they are. */
    public List<Token> heads(RoleSlot slot, Frame frame) {
        List<Token> found = step(slot.first(), frame);
        for (RoleSlot.Step next : slot.then()) {
            List<Token> deeper = new ArrayList<>();
            for (Token token : found) {
                deeper.addAll(step(next, frames.frame(token)));
            }
            found = deeper;
        }
        return found;
    }

    /** The heads in a slot that can be actors or recipients: before a noun only names and roles that are not the trigger's. */
    public List<Token> roles(RoleSlot slot, Frame frame, Set<Integer> consumed) {
        if (slot.isNone()) {
            return List.of();
        }
        RoleSlot.Step last = slot.then().isEmpty()
                ? slot.first()
                : slot.then().get(slot.then().size() - 1);
        List<Token> found = new ArrayList<>();
        for (Token token : heads(slot, frame)) {
            boolean fits =
                    switch (last.kind()) {
                        case MODIFIER ->
                            words.isKind(token, PhraseKind.ACTOR)
                                    && !frames.grammar().is(token, WordUse.PLACE_NOUNS)
                                    && !isSite(token);
                        case PREPOSITION ->
                            !isTime(token)
                                    && !FrameReader.isVerb(token)
                                    && !frames.grammar().is(token, WordUse.WHERE_ONLY);
                        case POSSESSIVE -> !isTime(token);
                        default ->
                            !FrameReader.isVerb(token) || !token.relation().equals("xcomp");
                    };
            boolean free = last.kind() != RoleSlot.Kind.MODIFIER || !consumed.contains(token.index()) || isNamed(token);
            if (fits && free && !found.contains(token)) {
                found.add(token);
            }
        }
        return found;
    }

    /** The "Canada" of "the Canada mosque shooting" is where the mosque stands, and does nothing. */
    private boolean isSite(Token name) {
        Mention mention = frames.sentence().mentionAt(name.index());
        Token head = frames.sentence().headOf(name);
        return mention != null
                && mention.kind() == Mention.Kind.PLACE
                && name.is("compound")
                && head != null
                && (frames.grammar().is(head, WordUse.PLACE_NOUNS)
                        || frames.frame(head).modifiers().stream()
                                .anyMatch(other -> other.index() > name.index()
                                        && frames.grammar().is(other, WordUse.PLACE_NOUNS)));
    }

    /** Whether a token heads a phrase that names a person, a group or a country. */
    public boolean isActor(Token token) {
        return words.isKind(token, PhraseKind.ACTOR);
    }

    /** Whether a noun names a harm that befalls somebody: an attack, an arrest, a death. */
    public boolean isHarm(Token noun) {
        return words.isHarm(noun);
    }

    /** "An Israeli strike": a name that says what kind of event it is may still be the actor. */
    private boolean isNamed(Token token) {
        return frames.sentence().mentionAt(token.index()) != null;
    }

    private boolean isTime(Token token) {
        boolean number = token.universal().equals("NUM");
        return frames.grammar().is(token, WordUse.TIME_WORDS)
                || number
                        && frames.children(token).stream()
                                .anyMatch(child -> frames.grammar().is(child, WordUse.TIME_WORDS));
    }

    private List<Token> step(RoleSlot.Step step, Frame frame) {
        return switch (step.kind()) {
            case SUBJECT -> subject(frame);
            case OBJECT -> frame.object();
            case INDIRECT -> frame.indirect();
            case POSSESSIVE -> frame.possessive();
            case MODIFIER -> frame.modifiers();
            case CLAUSE -> frame.clauses();
            case AUXILIARY -> dependents(frame.trigger(), "aux");
            case MARK -> dependents(frame.trigger(), "mark");
            case PREPOSITION -> preposition(step.prepositions(), frame);
            case NONE -> List.of();
        };
    }

    private List<Token> dependents(Token verb, String relation) {
        return frames.children(verb).stream()
                .filter(child -> child.is(relation))
                .toList();
    }

    /** "was put under house arrest by the army": the agent may be parsed as part of the phrase before it. */
    private List<Token> subject(Frame frame) {
        if (!frame.subject().isEmpty() || !frame.passive()) {
            return frame.subject();
        }
        for (List<Token> phrases : frame.prepositions().values()) {
            for (Token phrase : phrases) {
                List<Token> agents = behind(phrase, WordUse.AGENT_PREPOSITIONS);
                if (!agents.isEmpty() && !FrameReader.isVerb(phrase) && !isTime(agents.get(0))) {
                    return agents;
                }
            }
        }
        return List.of();
    }

    private List<Token> behind(Token word, WordUse prepositions) {
        return frames.frame(word).behind(frames.grammar().words(prepositions));
    }

    private List<Token> preposition(List<String> prepositions, Frame frame) {
        List<Token> own = frame.behind(prepositions);
        return own.isEmpty() ? attachedElsewhere(prepositions, frame) : own;
    }

    /** A phrase may hang from the verb's object instead of the verb, or from the support verb instead of the noun. */
    private List<Token> attachedElsewhere(List<String> prepositions, Frame frame) {
        List<Token> neighbours = new ArrayList<>();
        if (FrameReader.isVerb(frame.trigger())) {
            neighbours.addAll(frame.object());
        } else {
            Token support = supportOf(frame.trigger());
            if (support != null) {
                neighbours.add(support);
            }
            if (prepositions.stream().anyMatch(word -> frames.grammar().in(WordUse.AGENT_PREPOSITIONS, word))) {
                // "the release of the hostages by the militia"
                for (Token of : frame.behind(frames.grammar().words(WordUse.PART_PREPOSITIONS))) {
                    List<Token> agent = behind(of, WordUse.AGENT_PREPOSITIONS);
                    if (!agent.isEmpty()) {
                        return agent;
                    }
                }
            }
        }
        for (Token neighbour : neighbours) {
            for (String preposition : prepositions) {
                List<Token> found = frames.frame(neighbour).prepositions().get(preposition);
                if (found != null
                        && !found.contains(frame.trigger())
                        && (FrameReader.isVerb(frame.trigger())
                                || !frames.grammar().in(WordUse.PART_PREPOSITIONS, preposition))
                        && !frames.grammar().in(WordUse.AGENT_PREPOSITIONS, preposition)
                        && !isOfHarm(preposition, neighbour, frame)) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** "protest strikes against a militia": against whom belongs to the strikes. */
    private boolean isOfHarm(String preposition, Token neighbour, Frame frame) {
        return frames.grammar().in(WordUse.TARGET_PREPOSITIONS, preposition)
                && words.isHarm(neighbour)
                && !isSupport(frame.trigger());
    }

    /** The support verb a noun of event hangs from as object or passive subject, or null. */
    @Nullable
    public Token supportOf(Token noun) {
        Token at = noun;
        for (int steps = 0; steps < 3; steps++) {
            Token head = frames.sentence().headOf(at);
            if (head == null) {
                return null;
            }
            if (FrameReader.isVerb(head) && frames.frame(head).object().contains(at)) {
                return isSupport(head) ? head : null;
            }
            if (at.is("conj")) {
                at = head;
            } else if (at.relation().equals("nmod") && frames.grammar().is(head, WordUse.THROUGH)) {
                at = head;
            } else {
                return participle(at);
            }
        }
        return null;
    }

    /** "an attack launched by X": the support verb is the noun's participle. */
    private @Nullable Token participle(Token noun) {
        for (Token child : frames.children(noun)) {
            if (child.is("acl")
                    && FrameReader.isVerb(child)
                    && frames.frame(child).object().contains(noun)
                    && isSupport(child)) {
                return child;
            }
        }
        return null;
    }

    private boolean isSupport(Token verb) {
        return frames.grammar().support(verb) != null
                || frames.frame(verb).particles().stream()
                        .anyMatch(particle -> frames.grammar().support(verb, particle) != null);
    }
}
