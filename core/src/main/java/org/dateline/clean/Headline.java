package org.dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The title and the paragraphs without it.
 *
 * @param title its words as they stand in the text, or as the sender gave them, or null
 * @param paragraphs the rest
 */
record Headline(@Nullable String title, List<TextRange> paragraphs) {

    private static final int LONGEST_TITLE = 160;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 25;
    private static final int SHORTEST_BODY = 60;

    /** How far down a title that the sender gave is looked for. */
    private static final int DEEPEST = 3;

    /**
     * Finds the title: the sender's, wherever it stands at the top of the text; else a first short block without a full
     * stop that is followed by running text.
     */
    static Headline of(Report report, List<TextRange> paragraphs) {
        String text = report.text().string();
        String given = report.title();
        if (given != null && !given.isBlank()) {
            for (int index = 0; index < Math.min(DEEPEST, paragraphs.size()); index++) {
                TextRange block = paragraphs.get(index);
                if (block.length() <= 2 * given.length()
                        && plain(block.in(text)).equals(plain(given))) {
                    return without(text, paragraphs, index);
                }
            }
            return new Headline(given, paragraphs);
        }
        return paragraphs.size() > 1 && looksLikeTitle(text, paragraphs.get(0)) && anyRunningText(text, paragraphs)
                ? without(text, paragraphs, 0)
                : new Headline(null, paragraphs);
    }

    private static Headline without(String text, List<TextRange> paragraphs, int index) {
        List<TextRange> rest = new ArrayList<>(paragraphs);
        TextRange title = rest.remove(index);
        return new Headline(title.in(text), rest);
    }

    private static boolean looksLikeTitle(String text, TextRange block) {
        if (block.length() > LONGEST_TITLE) {
            return false;
        }
        String words = block.in(text);
        int count = words.split("\\s+").length;
        String bare = words.replaceAll("[\"'”’)\\]]{1,3}$", "");
        return count >= FEWEST_WORDS
                && count <= MOST_WORDS
                && !words.contains("\n")
                && !bare.endsWith(".")
                && !bare.endsWith(":")
                && !bare.endsWith(",")
                && !Character.isLowerCase(words.charAt(0));
    }

    private static boolean anyRunningText(String text, List<TextRange> paragraphs) {
        return paragraphs.stream().skip(1).limit(DEEPEST).anyMatch(range -> {
            String body = range.length() < SHORTEST_BODY ? "" : range.in(text);
            return body.contains(".") && body.split("\\s+", MOST_WORDS).length > MOST_WORDS / 3;
        });
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
