package org.dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code clean/*.yaml}.
 *
 * @param id its name, for messages
 * @param use what a match is
 * @param kind the kind of removal it gives
 * @param place which part of a block it may match
 * @param zone where in the report the block must be
 * @param reachesEnd for a caption marker: the caption goes on to the end of its block
 * @param cues words of which one must be in the block before the expression is tried; none when empty
 * @param expression what is matched; all its repetitions are bounded
 * @param order rank among all entries; the earlier one wins
 */
record CleanRule(
        String id,
        Use use,
        String kind,
        Place place,
        Zone zone,
        boolean reachesEnd,
        List<String> cues,
        Pattern expression,
        int order) {

    /** What a match is. */
    enum Use {
        /** Words that are no news. */
        REMOVE,
        /** Words with which a caption begins. */
        CAPTION,
        /** Who made a picture; a caption ends here. */
        CREDIT
    }

    /** Which part of a block. */
    enum Place {
        WHOLE,
        HEAD,
        TAIL,
        INSIDE
    }

    /** Where in the report. */
    enum Zone {
        ANY,
        TOP,
        BOTTOM
    }

    /** A block longer than this is never taken out as a whole. */
    static final int LONGEST_WHOLE = 700;

    /** How far into a block a head or tail may reach. */
    static final int WINDOW = 400;

    private static final List<String> GROUPS = List.of("credit", "title", "date", "author", "place", "agency");

    /**
     * A match.
     *
     * @param rule what matched
     * @param range where
     * @param groups its named groups
     */
    record Match(CleanRule rule, TextRange range, Map<String, TextRange> groups) {

        /** A named group's range, or null when it did not take part. */
        @Nullable
        TextRange group(String name) {
            return groups.get(name);
        }
    }

    /** The match in a block that is stripped of blanks, or null. For {@link Place#INSIDE} the first one. */
    @Nullable
    Match find(String text, TextRange block) {
        List<Match> found = findAll(text, block, 1);
        return found.isEmpty() ? null : found.get(0);
    }

    /** All matches in a block: at most one unless the place is {@link Place#INSIDE}. */
    List<Match> findAll(String text, TextRange block) {
        return findAll(text, block, Integer.MAX_VALUE);
    }

    private List<Match> findAll(String text, TextRange block, int most) {
        TextRange window = window(block);
        if (window.isEmpty() || !hasCue(text, window)) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        Matcher matcher = expression.matcher(text).region(window.start(), window.end());
        boolean matched =
                switch (place) {
                    case WHOLE -> matcher.matches();
                    case HEAD -> matcher.lookingAt();
                    case TAIL, INSIDE -> matcher.find();
                };
        while (matched && found.size() < most) {
            if (matcher.end() > matcher.start()) {
                found.add(new Match(this, new TextRange(matcher.start(), matcher.end()), groups(matcher)));
            }
            matched = place == Place.INSIDE && found.size() < most && matcher.find();
        }
        return found;
    }

    private TextRange window(TextRange block) {
        return switch (place) {
            case WHOLE -> block.length() > LONGEST_WHOLE ? new TextRange(block.start(), block.start()) : block;
            case HEAD -> new TextRange(block.start(), Math.min(block.end(), block.start() + WINDOW));
            case TAIL -> new TextRange(Math.max(block.start(), block.end() - WINDOW), block.end());
            case INSIDE -> block;
        };
    }

    private boolean hasCue(String text, TextRange window) {
        if (cues.isEmpty()) {
            return true;
        }
        // A copy lets the search stop at the window's end: String.indexOf has no upper bound in Java 17.
        String words = window.in(text);
        for (String cue : cues) {
            if (words.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, TextRange> groups(Matcher matcher) {
        Map<String, TextRange> groups = new TreeMap<>();
        for (String name : GROUPS) {
            if (expression.pattern().contains("(?<" + name + ">") && matcher.start(name) >= 0) {
                groups.put(name, new TextRange(matcher.start(name), matcher.end(name)));
            }
        }
        return groups;
    }
}
