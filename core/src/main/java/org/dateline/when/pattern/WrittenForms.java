package org.dateline.when.pattern;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Classes of words that are read by their form: days, years, decades, centuries and numbers in figures, and plurals. */
final class WrittenForms {

    private static final int SHORTEST_PLURAL = 5;

    private static final Pattern YEAR = Pattern.compile("(1[5-9][0-9]{2}|20[0-9]{2})");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,4}|[0-9]{1,3},[0-9]{3})");

    private final Pattern ordinalDay;
    private final Pattern day;
    private final Pattern decade;
    private final Pattern century;
    private final Set<String> plural;
    private final Set<String> singular;

    /** @param words the word lists, which have the endings */
    WrittenForms(TimeWords words) {
        String ordinal = "(?:" + alternatives(words.list("endings", "ordinal")) + ")";
        this.ordinalDay = Pattern.compile("([1-9]|[12][0-9]|3[01])" + ordinal);
        this.day = Pattern.compile("(0?[1-9]|[12][0-9]|3[01])" + ordinal + "?");
        this.century = Pattern.compile("([0-9]{1,2})" + ordinal);
        this.decade = Pattern.compile(
                "['’`]?((?:1[5-9]|20)?[0-9]0)['’]?(?:" + alternatives(words.list("endings", "decade")) + ")");
        this.plural = words.list("endings", "plural");
        this.singular = words.list("endings", "singular");
    }

    private static String alternatives(Set<String> endings) {
        return endings.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** The figures of a word of a class, without commas, or null when it is none of that class. */
    @Nullable
    String figures(String classOf, String lower) {
        return switch (classOf) {
            case "DAY" -> figures(day, lower);
            case "ORDDAY" -> figures(ordinalDay, lower);
            case "MM" -> lower.length() == 2 ? figures(day, lower) : null;
            case "SHORT" -> lower.length() == 2 ? figures(NUMBER, lower) : null;
            case "YEAR" -> figures(YEAR, lower);
            case "DECADE" -> figures(decade, lower);
            case TimeWords.CENTURY -> figures(century, lower);
            default -> figures(NUMBER, lower);
        };
    }

    private static @Nullable String figures(Pattern pattern, String lower) {
        Matcher matcher = pattern.matcher(lower);
        return matcher.matches() ? matcher.group(1).replace(",", "") : null;
    }

    /** Whether a word that nobody has annotated looks like a noun in the plural. */
    boolean looksPlural(String lower) {
        return lower.length() >= SHORTEST_PLURAL
                && plural.stream().anyMatch(lower::endsWith)
                && singular.stream().noneMatch(lower::endsWith)
                && Character.isLetter(lower.charAt(0));
    }
}
