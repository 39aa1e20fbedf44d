package org.dateline.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.lexicon.Digits;
import org.dateline.code.lexicon.WordTest;
import org.dateline.code.match.Draft;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.EventCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the digits of an event's CAMEO code once its type and its mode are known: by what is asked, given, refused or
 * threatened, by what it is done with, and by what the entry says.
 */
final class DigitsReader {

    /** A code of another class is looked at again, so that a class can be changed before its digits are found. */
    private static final int MOST_LOOKS = 3;

    private final FrameReader frames;
    private final EntryMatcher matcher;
    private final Digits digits;

    DigitsReader(FrameReader frames, EntryMatcher matcher, Digits digits) {
        this.frames = frames;
        this.matcher = matcher;
        this.digits = digits;
    }

    /**
     * The code with its digits.
     *
     * @param draft the event; what was found is added to its trace
     * @param code its code, which may have another type than the draft: what lies ahead is agreed
     */
    EventCode read(Draft draft, EventCode code) {
        if (digits.rows().isEmpty()) {
            return code;
        }
        Set<Token> content = content(draft);
        @Nullable String before = code.cameo();
        @Nullable String cameo = refined(draft, code, content, before);
        for (int looks = 1; looks < MOST_LOOKS && cameo != null && !isSameClass(cameo, before); looks++) {
            before = cameo;
            cameo = refined(draft, code, content, cameo);
        }
        return new EventCode(code.type(), code.mode(), code.contexts(), cameo);
    }

    private @Nullable String refined(Draft draft, EventCode code, Set<Token> content, @Nullable String known) {
        for (Digits.Row row : digits.rows()) {
            String instead = isFor(row, code) ? row.instead(known) : null;
            if (instead != null && holds(row, draft, code, content)) {
                draft.trace.add("digits: " + row.id());
                return instead;
            }
        }
        return known;
    }

    private static boolean isSameClass(String cameo, @Nullable String other) {
        return other != null && other.startsWith(cameo.substring(0, Digits.CLASS_DIGITS));
    }

    private static boolean isFor(Digits.Row row, EventCode code) {
        return (row.types().isEmpty() || row.types().contains(code.type()))
                && (row.modes().isEmpty() || row.modes().contains(code.mode() == null ? "none" : code.mode()));
    }

    private boolean holds(Digits.Row row, Draft draft, EventCode code, Set<Token> ofEvent) {
        Collection<Token> content = row.anywhere() ? frames.sentence().tokens() : ofEvent;
        boolean named = (row.words() == null ? row.content().isEmpty() : has(content, row.words()))
                && (row.and() == null || has(content, row.and()));
        return (named || row.content().stream().anyMatch(begin -> isContent(draft, code, begin)))
                && (row.not() == null || !has(content, row.not()))
                && (row.trigger() == null || has(trigger(draft), row.trigger()))
                && (row.actor() == null || has(draft.actors, row.actor()));
    }

    private boolean has(Collection<Token> tokens, @Nullable WordTest test) {
        return test != null && tokens.stream().anyMatch(token -> matcher.meets(token, test));
    }

    /** Whether an event with such a code is agreed, asked, refused or threatened. */
    private static boolean isContent(Draft draft, EventCode code, String begin) {
        boolean becameContent = !code.type().equals(draft.code.type())
                && draft.code.cameo() != null
                && draft.code.cameo().startsWith(begin);
        return becameContent || draft.content.stream().anyMatch(known -> known.startsWith(begin));
    }

    private List<Token> trigger(Draft draft) {
        Set<Integer> words = new TreeSet<>(draft.consumed);
        words.addAll(draft.merged);
        return words.stream().map(frames.sentence()::token).toList();
    }

    /** The words of an event: its trigger and what hangs from it or from its support verb, without whoever does it. */
    private Set<Token> content(Draft draft) {
        List<Token> tops = new ArrayList<>(trigger(draft));
        Token support = draft.isNoun() ? matcher.slots().supportOf(draft.trigger) : null;
        if (support != null) {
            tops.add(support);
        }
        Set<Token> without = new LinkedHashSet<>(draft.actors);
        for (Token top : tops) {
            without.addAll(matcher.slots().heads(RoleSlot.SUBJECT, frames.frame(top)));
        }
        without.removeAll(tops);
        Set<Token> found = new LinkedHashSet<>();
        for (Token top : tops) {
            found.add(top);
            addBelow(top, FrameReader.isVerb(top), without, found);
        }
        return found;
    }

    /** "ended the strike after the dean resigned": an adverbial clause with a subject of its own tells something else. */
    private boolean isOtherClause(Token clause) {
        return clause.is("advcl") && frames.children(clause).stream().anyMatch(child -> child.is("nsubj"));
    }

    private void addBelow(Token head, boolean isClause, Set<Token> without, Set<Token> found) {
        for (Token child : frames.children(head)) {
            boolean another = isClause && (child.is("conj") || child.is("parataxis")) || isOtherClause(child);
            if (!another && !without.contains(child) && found.add(child)) {
                addBelow(child, false, without, found);
            }
        }
    }
}
