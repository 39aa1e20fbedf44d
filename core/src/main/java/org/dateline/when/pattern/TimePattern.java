package org.dateline.when.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule's pattern, compiled: a row of elements matched against words and times already found.
 *
 * <p>Elements: {@code a|b} any of these words, {@code {CLASS}} a word of that class, {@code <time>} a time found before; a
 * final {@code ?} lets it be absent. A first element with {@code =} or {@code !} looks at the word before, a last one at
 * the word after.
 */
public final class TimePattern {

    /** One alternative of an element: a literal, a class, or a time. */
    private record Choice(@Nullable String word, @Nullable String classOf, boolean time) {}

    private record Element(List<Choice> choices, boolean optional) {}

    /**
     * A word of a class that was matched.
     *
     * @param classOf the class
     * @param value what the word stands for
     */
    public record Capture(String classOf, String value) {}

    /**
     * What was matched.
     *
     * @param to index after the last item
     * @param captures words of classes, left to right
     * @param times times found before, left to right
     */
    public record Match(int to, List<Capture> captures, List<WordOrTime> times) {}

    private final List<Element> elements;
    private final @Nullable Element before;
    private final boolean beforeMust;
    private final @Nullable Element after;
    private final boolean afterMust;

    private TimePattern(
            List<Element> elements,
            @Nullable Element before,
            boolean beforeMust,
            @Nullable Element after,
            boolean afterMust) {
        this.elements = elements;
        this.before = before;
        this.beforeMust = beforeMust;
        this.after = after;
        this.afterMust = afterMust;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static TimePattern compile(String written, TimeWords words) {
        List<String> parts = new ArrayList<>(List.of(written.strip().split("\\s+")));
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        Element before = null;
        Element after = null;
        if (looks(first)) {
            before = element(first.substring(1), words);
            parts.remove(0);
        }
        if (looks(last) && !parts.isEmpty()) {
            after = element(last.substring(1), words);
            parts.remove(parts.size() - 1);
        }
        List<Element> elements = new ArrayList<>();
        for (String part : parts) {
            elements.add(element(part, words));
        }
        if (elements.stream().allMatch(Element::optional)) {
            throw new IllegalArgumentException("\"" + written + "\" can match nothing at all");
        }
        return new TimePattern(elements, before, first.startsWith("="), after, last.startsWith("="));
    }

    /**
     * What the first word of a match may be.
     *
     * @param words one of these, in small letters
     * @param figures a word with a digit
     * @param times a time found before
     * @param anything any word at all
     */
    public record Beginnings(Set<String> words, boolean figures, boolean times, boolean anything) {}

    /** With what a match may begin. */
    public Beginnings beginnings(TimeWords words) {
        Set<String> first = new HashSet<>();
        boolean figures = false;
        boolean times = false;
        boolean anything = false;
        for (Element element : elements) {
            for (Choice choice : element.choices()) {
                times |= choice.time();
                if (choice.word() != null) {
                    first.add(choice.word());
                } else if (choice.classOf() != null) {
                    boolean noun =
                            choice.classOf().equals("NOUN") || choice.classOf().equals("PLURAL");
                    anything |= noun;
                    figures |= !noun && TimeWords.FORMS.contains(choice.classOf());
                    first.addAll(words.beginnings(choice.classOf()));
                }
            }
            if (!element.optional()) {
                break;
            }
        }
        return new Beginnings(first, figures, times, anything);
    }

    private static boolean looks(String part) {
        return part.length() > 1 && (part.charAt(0) == '=' || part.charAt(0) == '!');
    }

    private static Element element(String part, TimeWords words) {
        boolean optional = part.length() > 1 && part.endsWith("?");
        String body = optional ? part.substring(0, part.length() - 1) : part;
        List<Choice> choices = new ArrayList<>();
        for (String choice : body.split("\\|")) {
            if (choice.equals("<time>")) {
                choices.add(new Choice(null, null, true));
            } else if (choice.startsWith("{") && choice.endsWith("}")) {
                String name = choice.substring(1, choice.length() - 1);
                if (!words.knows(name)) {
                    throw new IllegalArgumentException("there is no class of words \"" + name + "\"");
                }
                choices.add(new Choice(null, name, false));
            } else if (choice.equals("NOUN")) {
                choices.add(new Choice(null, "NOUN", false));
            } else {
                choices.add(new Choice(choice.toLowerCase(Locale.ROOT), null, false));
            }
        }
        return new Element(choices, optional);
    }

    /** The longest match that begins at an item, or null. */
    @Nullable
    public Match longestAt(List<WordOrTime> items, int from, TimeWordClasses classes) {
        if (before != null && looksWrong(before, beforeMust, items, from - 1, classes)) {
            return null;
        }
        List<Match> found = new ArrayList<>();
        extend(items, from, 0, List.of(), List.of(), classes, found);
        Match longest = null;
        for (Match match : found) {
            if (longest == null || match.to() > longest.to()) {
                longest = match;
            }
        }
        return longest;
    }

    private void extend(
            List<WordOrTime> items,
            int at,
            int element,
            List<Capture> captures,
            List<WordOrTime> times,
            TimeWordClasses classes,
            List<Match> found) {
        if (element == elements.size()) {
            if (after == null || !looksWrong(after, afterMust, items, at, classes)) {
                found.add(new Match(at, captures, times));
            }
            return;
        }
        Element wanted = elements.get(element);
        if (at < items.size()) {
            for (Choice choice : wanted.choices()) {
                Step step = step(choice, items, at, classes);
                if (step != null) {
                    List<Capture> moreCaptures = step.capture() == null ? captures : plus(captures, step.capture());
                    List<WordOrTime> moreTimes = step.time() == null ? times : plus(times, step.time());
                    extend(items, step.to(), element + 1, moreCaptures, moreTimes, classes, found);
                }
            }
        }
        if (wanted.optional()) {
            extend(items, at, element + 1, captures, times, classes, found);
        }
    }

    private record Step(
            int to, @Nullable Capture capture, @Nullable WordOrTime time) {}

    private static @Nullable Step step(Choice choice, List<WordOrTime> items, int at, TimeWordClasses classes) {
        WordOrTime item = items.get(at);
        if (choice.time()) {
            return item.found() != null && item.found().isTime() ? new Step(at + 1, null, item) : null;
        }
        if (item.found() != null) {
            return null;
        }
        if (choice.word() != null) {
            return item.first().lower().equals(choice.word()) ? new Step(at + 1, null, null) : null;
        }
        TimeWordClasses.Hit hit = classes.hit(items, at, String.valueOf(choice.classOf()));
        return hit == null
                ? null
                : new Step(hit.to(), new Capture(String.valueOf(choice.classOf()), hit.value()), null);
    }

    private static boolean looksWrong(
            Element look, boolean must, List<WordOrTime> items, int at, TimeWordClasses classes) {
        boolean seen = false;
        if (at >= 0 && at < items.size()) {
            for (Choice choice : look.choices()) {
                seen |= step(choice, items, at, classes) != null;
            }
        }
        return seen != must;
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
