package org.dateline.code.stance;

import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Stance.Reality;

/**
 * Sees words in quotation marks that are shouted, sung or written on a banner: they ask and wish and report nothing. What somebody shouts
 * of what others did ("\"They shot my son,\" he shouted") has a subject of its own in the past or present, and is told.
 */
public final class Slogans {

    private static final List<String> OPENING = List.of("\u201c", "``");
    private static final List<String> CLOSING = List.of("\u201d", "''");
    private static final String EITHER = "\"";
    private static final int NEAR = 6;

    private final FrameReader frames;
    private final Grammar grammar;
    private final ClauseReality clauses;

    public Slogans(FrameReader frames) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.clauses = new ClauseReality(frames);
    }

    /** Whether a word stands in a slogan. */
    public boolean isShouted(Token word) {
        List<Token> tokens = frames.sentence().tokens();
        int open = opening(tokens, word.index());
        if (open < 0) {
            return false;
        }
        for (int at = open - 1; at >= Math.max(0, open - NEAR) && !isQuote(tokens.get(at)); at--) {
            if (isShown(tokens.get(at), word)) {
                return true;
            }
        }
        int close = closing(tokens, word.index());
        for (int at = close + 1; close > 0 && at < Math.min(tokens.size(), close + NEAR); at++) {
            if (isShown(tokens.get(at), word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShown(Token cue, Token word) {
        return grammar.is(cue, WordUse.SHOWN_WORDS)
                || grammar.is(cue, WordUse.SHOUTS) && FrameReader.isVerb(cue) && !isTold(word);
    }

    /** Whether the clause of a word has a subject and tells what was done or is being done. */
    private boolean isTold(Token word) {
        return FrameReader.isVerb(word)
                && (frames.child(word, "nsubj") != null || frames.child(word, "nsubj:pass") != null)
                && clauses.of(word) == Reality.ACTUAL;
    }

    /** Where the quotation that a word stands in begins, or -1 outside one. */
    private static int opening(List<Token> tokens, int word) {
        int open = -1;
        for (int at = 0; at < word; at++) {
            String text = tokens.get(at).text();
            if (OPENING.contains(text) || text.equals(EITHER) && open < 0) {
                open = at;
            } else if (CLOSING.contains(text) || text.equals(EITHER)) {
                open = -1;
            }
        }
        return open;
    }

    private static int closing(List<Token> tokens, int word) {
        for (int at = word + 1; at < tokens.size(); at++) {
            if (isQuote(tokens.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isQuote(Token token) {
        String text = token.text();
        return OPENING.contains(text) || CLOSING.contains(text) || text.equals(EITHER);
    }
}
