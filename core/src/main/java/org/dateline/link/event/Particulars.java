package org.dateline.link.event;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report names that few others do.
 *
 * @param names names of several words
 * @param numbers numbers of two to five figures, years of today left out
 */
public record Particulars(Set<String> names, Set<String> numbers) {

    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){1,5}");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{2,5}\\b");

    /** Copies the sets. */
    public Particulars {
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
    }

    /** Those of a text. */
    public static Particulars of(String text) {
        Set<String> numbers = found(NUMBER, text);
        numbers.removeIf(number -> number.startsWith("20"));
        return new Particulars(found(NAME, text), numbers);
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
