package org.dateline.link.event;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.link.story.Subject;
import org.dateline.link.story.WordWeights;
import org.dateline.model.CodedReport;
import org.dateline.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as one report tells it.
 *
 * @param event the event
 * @param subject what the report is about
 * @param published the day of publication, from 1970-01-01, or null
 * @param names names of several words in the report
 * @param numbers numbers of two to five figures in it, years of today left out
 */
public record Telling(
        Event event, Subject subject, @Nullable Long published, Set<String> names, Set<String> numbers) {

    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,5}");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{2,5}\\b");

    /** Copies the sets. */
    public Telling {
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
    }

    /** An event of a report. */
    public static Telling of(CodedReport coded, Event event, WordWeights weights) {
        String text = coded.article().text().string();
        var published = coded.article().published();
        Set<String> numbers = new HashSet<>(found(NUMBER, text));
        numbers.removeIf(number -> number.startsWith("20"));
        return new Telling(
                event,
                weights.subject(coded.article().title(), text),
                published == null ? null : published.date().toEpochDay(),
                found(NAME, text),
                numbers);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
