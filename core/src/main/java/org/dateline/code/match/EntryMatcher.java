package org.dateline.code.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.lexicon.Entry;
import org.dateline.code.lexicon.Lexicon;
import org.dateline.code.lexicon.WordTest;
import org.dateline.code.tree.Frame;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** Tries entries of the lexicon on the words of one sentence. */
public final class EntryMatcher {

    private final FrameReader frames;
    private final Lexicon lexicon;
    private final WordMatcher words;
    private final SlotFiller slots;

    public EntryMatcher(FrameReader frames, Lexicon lexicon) {
        this.frames = frames;
        this.lexicon = lexicon;
        this.words = new WordMatcher(frames, lexicon);
        this.slots = new SlotFiller(frames, words);
    }

    public SlotFiller slots() {
        return slots;
    }

    /** The entries that could be triggered by a token. */
    public List<Entry> entries(Token token) {
        String lemma = FrameReader.lower(token.lemma());
        if (FrameReader.isVerb(token)) {
            return lexicon.verbs(lemma);
        }
        return switch (token.universal()) {
            case "NOUN", "PROPN" -> lexicon.nouns(lemma);
            case "ADJ" -> lexicon.adjectives(lemma);
            case "ADP", "ADV" -> lexicon.nouns(lemma);
            default -> List.of();
        };
    }

    /** The entries that fire on a token for what the judge says of it; for words that no entry of their own knows. */
    public List<Entry> judged(Token token) {
        Entry.Trigger kind = FrameReader.isVerb(token)
                ? Entry.Trigger.VERB
                : token.universal().equals("NOUN") ? Entry.Trigger.NOUN : Entry.Trigger.ADJECTIVE;
        Judgement judgement = frames.sentence().judgement(token);
        if (!judgement.isKnown()
                || kind == Entry.Trigger.ADJECTIVE && !token.universal().equals("ADJ")) {
            return List.of();
        }
        List<Entry> sure = new ArrayList<>(1);
        for (Entry entry : lexicon.judged()) {
            if (entry.trigger() == kind && entry.code() != null && isSure(entry, token, judgement)) {
                sure.add(entry);
            }
        }
        return sure;
    }

    /** Whether the judge is sure enough of an entry's type, and no entry of the type says that these words are none. */
    private boolean isSure(Entry judged, Token token, Judgement judgement) {
        String type = judged.code() == null ? "" : judged.code().type();
        return judgement.share(type) >= judged.judged()
                && entries(token).stream()
                        .noneMatch(entry -> entry.code() != null
                                && entry.code().type().equals(type)
                                && excludes(entry, frames.frame(token)));
    }

    /** Whether a condition of an entry excludes what is there: "a gas cylinder exploded". */
    private boolean excludes(Entry entry, Frame frame) {
        return entry.conditions().stream()
                .anyMatch(condition ->
                        !condition.wanted() && holds(condition, frame, new TreeSet<>(), new ArrayList<>()) < 0);
    }

    /**
     * Tries an entry on a token.
     *
     * @param refusals why it does not fit is added here, a line a reason
     * @return the match, or null when the entry does not fit
     */
    @Nullable
    public EntryMatch match(Entry entry, Token token, Refusals refusals) {
        return match(entry, token, refusals, false);
    }

    /** The same for a word of whose type the judge is sure: whoever and whatever may be the parties, where the entry asks for kinds of them. */
    @Nullable
    public EntryMatch matchAnyParties(Entry entry, Token token) {
        return match(entry, token, Refusals.UNREAD, true);
    }

    private @Nullable EntryMatch match(Entry entry, Token token, Refusals refusals, boolean anyParties) {
        if (entry.trigger() == Entry.Trigger.NOUN && token.is("case")) {
            // "died in an ambush" holds no die-in
            return null;
        }
        Set<Integer> consumed = new TreeSet<>();
        int specificity = entry.isJudged() ? 0 : triggerFits(entry, token, consumed);
        if (specificity < 0) {
            return null;
        }
        List<String> trace = new ArrayList<>();
        trace.add(entry.id() + " on \"" + token.text() + "\"");
        String note = frames.note(token);
        if (note != null) {
            trace.add(note);
        }
        Frame frame = withObjectOfParticle(entry, frames.frame(token));
        Set<Integer> ofTrigger = new TreeSet<>(consumed);
        for (Entry.Condition condition : entry.conditions()) {
            boolean content =
                    !entry.content().isEmpty() && condition.slot().first().kind() == RoleSlot.Kind.CLAUSE;
            Set<Integer> met = new TreeSet<>();
            int found = holds(condition, frame, met, trace);
            int gain = found < 0 && anyParties && condition.isForParties() ? 0 : found;
            if (!content) {
                consumed.addAll(met);
            }
            if (condition.isModifier()) {
                ofTrigger.addAll(met);
            }
            if (gain < 0) {
                refusals.add(() -> entry.id() + ": " + condition.key() + " does not fit");
                return null;
            }
            specificity += gain;
        }
        // what is agreed, asked, refused or threatened gives the mode: it is taken up as content, not as a word
        for (RoleSlot content : entry.content()) {
            slots.heads(content, frame).forEach(word -> consumed.remove(word.index()));
        }
        List<Token> actors =
                entry.sides().isEmpty() ? first(entry.actor(), frame, ofTrigger) : all(entry.sides(), frame, ofTrigger);
        List<Token> recipients = first(entry.recipient(), frame, entry.ownRecipient() ? ofTrigger : consumed).stream()
                .filter(recipient -> !actors.contains(recipient))
                .toList();
        if (!filled(entry, actors, recipients)) {
            refusals.add(() -> entry.id() + ": needs " + String.join(" and ", entry.requires()));
            return null;
        }
        return new EntryMatch(entry, token, actors, recipients, consumed, specificity, trace);
    }

    /** "sealed off the town" may be parsed as "sealed" with "off the town": then the town is the object. */
    private static Frame withObjectOfParticle(Entry entry, Frame frame) {
        if (entry.trigger() != Entry.Trigger.VERB || !frame.object().isEmpty()) {
            return frame;
        }
        for (List<String> trigger : entry.words()) {
            String lemma = FrameReader.lower(frame.trigger().lemma());
            List<Token> heads = trigger.size() == 2 && trigger.get(0).equals(lemma)
                    ? frame.prepositions().get(trigger.get(1))
                    : null;
            if (heads != null) {
                return frame.withObject(heads);
            }
        }
        return frame;
    }

    /** Whether a word for an event of a type says nothing of its mode, so that a mode would be guessed from who acts. */
    public boolean isOpen(Token token, String type) {
        WordTest open = lexicon.means().open(type);
        return open != null && meets(token, open);
    }

    /** Whether a word, or what it counts, meets a list of words. */
    public boolean meets(Token token, WordTest test) {
        return words.meets(token, test) != WordMatcher.Met.NO;
    }

    /** How specific the trigger is, or -1 when it does not fit. */
    private int triggerFits(Entry entry, Token token, Set<Integer> consumed) {
        int best = -1;
        for (List<String> trigger : entry.words()) {
            if (entry.trigger() == Entry.Trigger.VERB) {
                best = Math.max(best, verbFits(trigger, token, consumed));
            } else if (words.endsIn(token, trigger)) {
                if (trigger.size() > 1) {
                    for (Token modifier : frames.frame(token).modifiers()) {
                        if (trigger.contains(FrameReader.lower(modifier.lemma()))) {
                            consumed.add(modifier.index());
                        }
                    }
                }
                best = Math.max(best, (trigger.size() - 1) * 2);
            }
        }
        return best;
    }

    private int verbFits(List<String> trigger, Token verb, Set<Integer> consumed) {
        String first = trigger.get(0);
        boolean fits = first.endsWith(FrameReader.lower(verb.lemma())) && words.endsIn(verb, List.of(first.split("-")));
        if (!fits) {
            return -1;
        }
        Set<Integer> particles = new TreeSet<>();
        for (String particle : trigger.subList(1, trigger.size())) {
            Token found = particle(verb, particle);
            if (found == null) {
                return -1;
            }
            particles.add(found.index());
        }
        consumed.addAll(particles);
        return (trigger.size() - 1) * 2;
    }

    private @Nullable Token particle(Token verb, String particle) {
        for (Token candidate : frames.frame(verb).particles()) {
            if (FrameReader.lower(candidate.lemma()).equals(particle)) {
                return candidate;
            }
        }
        for (Token object : frames.frame(verb).object()) {
            for (Token marker : frames.children(object)) {
                if (marker.is("case") && FrameReader.lower(marker.lemma()).equals(particle)) {
                    return marker;
                }
            }
        }
        if (frames.frame(verb).prepositions().containsKey(particle)) {
            for (Token token : frames.sentence().tokens()) {
                // "according to" is one preposition
                if (token.index() > verb.index()
                        && !token.is("fixed")
                        && FrameReader.lower(token.lemma()).equals(particle)) {
                    return token;
                }
            }
        }
        return null;
    }

    /** What a condition adds to specificity, or -1 when it does not hold. */
    private int holds(Entry.Condition condition, Frame frame, Set<Integer> consumed, List<String> trace) {
        if (condition.isVoice()) {
            return condition.asksFor(frame.passive()) ? 1 : -1;
        }
        List<Token> found = condition.isForSentence()
                ? frames.sentence().tokens().stream()
                        .filter(token -> !token.equals(frame.trigger()))
                        .toList()
                : slots.heads(condition.slot(), frame);
        if (!condition.wanted()) {
            return found.stream().anyMatch(token -> words.meets(token, condition.words()) != WordMatcher.Met.NO)
                            || found.isEmpty() && condition.words().none()
                    ? -1
                    : 0;
        }
        if (found.isEmpty()) {
            return condition.words().none() ? 1 : -1;
        }
        for (Token token : found) {
            WordMatcher.Met met = words.meets(token, condition.words());
            if (met == WordMatcher.Met.BY_WORD) {
                consumed.add(token.index());
                Token counted = frames.counted(token);
                if (counted != null) {
                    consumed.add(counted.index());
                }
            }
            if (met != WordMatcher.Met.NO) {
                trace.add(condition.key() + " \"" + token.text() + "\"");
                return met == WordMatcher.Met.BY_WORD ? 3 : condition.words().any() ? 1 : 2;
            }
        }
        return -1;
    }

    private List<Token> first(List<RoleSlot> alternatives, Frame frame, Set<Integer> consumed) {
        for (RoleSlot slot : alternatives) {
            List<Token> found = slots.roles(slot, frame, consumed);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Token> all(List<RoleSlot> sides, Frame frame, Set<Integer> consumed) {
        LinkedHashSet<Token> found = new LinkedHashSet<>();
        for (RoleSlot slot : sides) {
            found.addAll(slots.roles(slot, frame, consumed));
        }
        return List.copyOf(found);
    }

    private static boolean filled(Entry entry, List<Token> actors, List<Token> recipients) {
        for (String role : entry.requires()) {
            boolean there =
                    switch (role) {
                        case "actor" -> !actors.isEmpty();
                        case "recipient" -> !recipients.isEmpty();
                        default -> !actors.isEmpty() || !recipients.isEmpty();
                    };
            if (!there) {
                return false;
            }
        }
        return true;
    }
}
