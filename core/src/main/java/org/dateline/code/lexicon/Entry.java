package org.dateline.code.lexicon;

import java.util.List;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Stance;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the lexicon: when these words stand in this relation, it is that event. The format is described in the
 * README of the data folder's {@code lexicon}.
 *
 * @param id unique name
 * @param file the data file
 * @param line line of the entry in it, from 1
 * @param trigger what kind of word begins it
 * @param words trigger words; more than one string in a list is a verb with its particle, or a compound
 * @param code what it codes, or null for a sense that is no event
 * @param actor slots for the actor, first filled wins
 * @param recipient slots for the recipient, first filled wins
 * @param ownRecipient whether the entry itself names the recipient's slots: then a word of its conditions may fill them
 * @param sides slots that are all actors
 * @param conditions what must hold
 * @param requires roles that must be filled: {@code actor}, {@code recipient}, {@code any}
 * @param reality reality the entry itself gives, or null
 * @param content slots of what is agreed, asked, refused or threatened
 * @param priority lifts an entry above its equals
 * @param judged the share of its type from which on the judge's word is enough and no trigger words are asked for, or 0
 * @param examples sentences and what must come out
 */
public record Entry(
        String id,
        String file,
        int line,
        Trigger trigger,
        List<List<String>> words,
        @Nullable EventCode code,
        List<RoleSlot> actor,
        List<RoleSlot> recipient,
        boolean ownRecipient,
        List<RoleSlot> sides,
        List<Condition> conditions,
        List<String> requires,
        Stance.@Nullable Reality reality,
        List<RoleSlot> content,
        int priority,
        double judged,
        List<ExampleSentence> examples) {

    /** Kinds of trigger word. */
    public enum Trigger {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /**
     * Something that must hold of the trigger's frame.
     *
     * @param key as in the file, such as {@code not-object}
     * @param slot the argument it looks at
     * @param words what the argument's head must be one of, or none of
     * @param wanted whether it must hold, or must not
     */
    public record Condition(String key, RoleSlot slot, WordTest words, boolean wanted) {

        /** Whether it asks for the active or the passive. */
        public boolean isVoice() {
            return key.equals(VOICE);
        }

        /** Whether a voice is the one that it asks for. */
        public boolean asksFor(boolean passive) {
            return words.lemmas().contains(passive ? "passive" : "active");
        }

        /** Whether it looks at all words of the sentence but the trigger. */
        public boolean isForSentence() {
            return key.endsWith(BESIDE);
        }

        /** Whether it asks for kinds of subjects or objects, such as persons, beside words that are listed. */
        public boolean isForParties() {
            return wanted
                    && (key.equals("object") || key.equals("subject"))
                    && !words.kinds().isEmpty();
        }

        /** Whether it looks at the words before a noun. */
        public boolean isModifier() {
            return key.equals("modifier");
        }
    }

    static final String VOICE = "voice";

    static final String BESIDE = "beside";

    /** Whether the judge triggers it, not words of its own. */
    public boolean isJudged() {
        return judged > 0;
    }
}
