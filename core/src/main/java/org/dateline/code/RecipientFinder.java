package org.dateline.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.Draft;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.ontology.TypeTrait;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Token;

/**
 * Finds whom an event concerns when its entry found nobody, or only a thing: the nearest actor below the trigger that is
 * on the way of no clause of its own ("suspended flights to Chile", "broke Mali's truce", "rejected a request from
 * Chile").
 */
final class RecipientFinder {

    private static final int DEEPEST = 5;
    private static final Set<String> THROUGH =
            Set.of("obj", "iobj", "nmod", "nmod:poss", "compound", "amod", "obl", "xcomp", "acl", "acl:relcl");

    private final FrameReader frames;
    private final SlotFiller slots;
    private final Ontology ontology;
    private final Counterparty counterparty;

    RecipientFinder(FrameReader frames, SlotFiller slots, Ontology ontology) {
        this.frames = frames;
        this.ontology = ontology;
        this.slots = slots;
        this.counterparty = new Counterparty(frames, slots, ontology);
    }

    /**
     * Whom a draft concerns that has no recipient, or none that could act: those below the things it has, else those
     * below its trigger.
     *
     * @return none when the draft has a recipient already, wants none, or nobody is found
     */
    List<Token> of(Draft draft) {
        if (!draft.entry.sides().isEmpty() || draft.entry.recipient().stream().anyMatch(RoleSlot::isNone)) {
            return List.of();
        }
        if (draft.recipients.isEmpty()) {
            List<Token> found = below(List.of(draft.trigger), draft);
            return found.isEmpty() ? counterparty.of(draft) : found;
        }
        if (ontology.is(draft.code.type(), TypeTrait.SUFFERED_BY_THINGS)
                || draft.recipients.stream().anyMatch(this::isSomebody)) {
            return List.of();
        }
        List<Token> owners = below(List.copyOf(draft.recipients), draft);
        return owners.isEmpty() ? below(List.of(draft.trigger), draft) : owners;
    }

    /** A person, a group, a name, a place, or a thing that says whose it is ("a Chilean plane"). */
    private boolean isSomebody(Token token) {
        return slots.isActor(token)
                || !token.universal().equals("NOUN")
                || isNamed(token)
                || frames.grammar().is(token, WordUse.PLACE_NOUNS)
                || frames.frame(token).modifiers().stream().anyMatch(this::isNamed);
    }

    private boolean isNamed(Token token) {
        return frames.sentence().mentionAt(token.index()) != null;
    }

    /** The actors nearest below some words, none when there is none within five steps. */
    private List<Token> below(List<Token> words, Draft draft) {
        Deque<Token> level = new ArrayDeque<>(words);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Deque<Token> next = new ArrayDeque<>();
            for (Token word : level) {
                for (Token child : frames.children(word)) {
                    if (leads(word, child, draft)) {
                        next.add(child);
                    }
                }
            }
            for (Token token : next) {
                if (isConcerned(token, draft)) {
                    return withJoined(token);
                }
            }
            level = next;
        }
        return List.of();
    }

    private boolean leads(Token word, Token child, Draft draft) {
        String relation = child.relation();
        boolean passive = relation.equals("nsubj:pass");
        if (draft.actors.contains(child) || !passive && !THROUGH.contains(relation)) {
            return false;
        }
        boolean fromThing = draft.recipients.contains(word);
        if (word.relation().equals("acl:relcl") && !relation.equals("obl")) {
            return false;
        }
        return switch (relation) {
            // "a ban imposed on Chile", "the ban it imposed on Chile", "an effort to help Chile"
            case "acl" -> child.isBaseForm() || frames.child(child, "mark") == null;
            case "acl:relcl" -> !fromThing;
            // whose death or whose bombing is condemned is not blamed for it
            case "nmod:poss" -> !word.equals(draft.trigger) && !(fromThing && slots.isHarm(word));
            case "nmod", "obl" ->
                frames.children(child).stream()
                        .filter(marker -> marker.is("case"))
                        .allMatch(marker -> reaches(marker, child, word, draft));
            default -> true;
        };
    }

    private static boolean isClauseOfNoun(Token word) {
        return word.is("acl") && FrameReader.isVerb(word) && !word.isBaseForm();
    }

    private boolean reaches(Token preposition, Token phrase, Token word, Draft draft) {
        boolean fromThing = draft.recipients.contains(word);
        boolean blamed = slots.isHarm(word)
                && (fromThing || ontology.is(draft.code.type(), TypeTrait.BLAMES) && word != draft.trigger);
        if (!blamed && frames.grammar().is(preposition, WordUse.REACH)
                || (fromThing || isClauseOfNoun(word)) && frames.grammar().is(preposition, WordUse.REACH_FROM_THINGS)) {
            return true;
        }
        if (blamed || isClauseOfNoun(word)) {
            return false;
        }
        Mention name = frames.sentence().mentionAt(phrase.index());
        return frames.grammar().is(preposition, WordUse.REACH_PLACES)
                && !ontology.is(draft.code.type(), TypeTrait.STAYS_IN_PLACE)
                && (!FrameReader.isVerb(word)
                        || word.is("xcomp") && ontology.is(draft.code.type(), TypeTrait.DONE_THERE))
                && name != null
                && name.kind() == Mention.Kind.PLACE;
    }

    /** Names wherever they stand; roles as object or behind a preposition, and not the forces that somebody moves. */
    private boolean isConcerned(Token token, Draft draft) {
        if (!slots.isActor(token) && !isOfCountry(token)
                || FrameReader.isVerb(token)
                || token.isQuestionWord()
                || draft.merged.contains(token.index())
                || isOwn(token, draft)) {
            return false;
        }
        if (isNamed(token)) {
            return true;
        }
        boolean object = frames.frame(draft.trigger).object().contains(token);
        boolean behind = token.is("nmod") || token.is("obl");
        return behind || object && !ontology.is(draft.code.type(), TypeTrait.MOVES_ITS_OBJECT);
    }

    private boolean isOfCountry(Token token) {
        Mention name = frames.sentence().mentionAt(token.index());
        return name != null && name.kind() == Mention.Kind.NATIONALITY;
    }

    /** Whether a token is, or belongs to, who does it: "its troops", "US" of "US President Lee". */
    private boolean isOwn(Token token, Draft draft) {
        boolean owned = frames.children(token).stream().anyMatch(child -> child.isPossessivePronoun());
        return owned
                || draft.actors.stream()
                        .anyMatch(actor -> actor.lemma().equals(token.lemma())
                                || frames.frame(actor).modifiers().stream()
                                        .anyMatch(modifier -> modifier.lemma().equals(token.lemma())));
    }

    private List<Token> withJoined(Token token) {
        List<Token> all = new ArrayList<>(List.of(token));
        frames.children(token).stream()
                .filter(child -> child.is("conj") && slots.isActor(child))
                .forEach(all::add);
        return all;
    }
}
