package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Span;

/**
 * An example of an entry.
 *
 * @param kind what it shows
 * @param text the sentence without marks
 * @param actors the spans in {@code text} that are actors, in code points; empty: not compared
 * @param recipients the spans that are recipients; empty: not compared
 * @param asked what else must hold: {@code negated}, {@code mode:yield}, {@code type:AGREE}
 * @param line line in the file, or 0
 */
public record ExampleSentence(
        Kind kind, String text, List<Span> actors, List<Span> recipients, List<String> asked, int line) {

    /** What an example shows. */
    public enum Kind {
        /** What must come out. */
        MET("examples"),
        /** What must not. */
        NOT("not"),
        /** What should come out and does not yet. */
        UNMET("unmet");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Under what key an entry has examples of the kind. */
        String key() {
            return key;
        }
    }

    /** What stands before the type where it is not the entry's own: what lies ahead is AGREE. */
    public static final String TYPE = "type:";

    /** The type that must come out, or for a counter-example must not. */
    public String type(String ofEntry) {
        return asked.stream()
                .filter(word -> word.startsWith(TYPE))
                .map(word -> word.substring(TYPE.length()))
                .findFirst()
                .orElse(ofEntry);
    }

    /**
     * Reads a written example.
     *
     * @throws IllegalArgumentException when its braces do not match
     */
    static ExampleSentence parse(Kind kind, String written, int line) {
        String body = written;
        List<String> asked = new ArrayList<>();
        int arrow = written.lastIndexOf("=>");
        if (arrow >= 0) {
            body = written.substring(0, arrow).strip();
            for (String word : written.substring(arrow + 2).split("[,;\\s]+")) {
                if (!word.isBlank()) {
                    asked.add(word.strip());
                }
            }
        }
        StringBuilder text = new StringBuilder();
        List<Span> actors = new ArrayList<>();
        List<Span> recipients = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Boolean> isActor = new ArrayList<>();
        for (int index = 0; index < body.length(); index++) {
            char letter = body.charAt(index);
            if (letter == '{' && (body.startsWith("{A:", index) || body.startsWith("{R:", index))) {
                isActor.add(body.charAt(index + 1) == 'A');
                index += 2;
                starts.add(text.length());
            } else if (letter == '}') {
                if (starts.isEmpty()) {
                    throw new IllegalArgumentException("a closing brace without an opening one: " + written);
                }
                int start = starts.remove(starts.size() - 1);
                Span span = new Span(text.codePointCount(0, start), text.codePointCount(0, text.length()));
                (isActor.remove(isActor.size() - 1) ? actors : recipients).add(span);
            } else {
                text.append(letter);
            }
        }
        if (!starts.isEmpty()) {
            throw new IllegalArgumentException("an opening brace without a closing one: " + written);
        }
        return new ExampleSentence(kind, text.toString(), actors, recipients, asked, line);
    }
}
