package org.dateline.when.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** What the words of a class may stand for. */
final class ClassValues {

    private static final String DAY = "[0-9]{4}-[01][0-9]-[0-3][0-9]";

    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry("MONTH", Pattern.compile("[1-9]|1[0-2]")),
            Map.entry("WEEKDAY", Pattern.compile("[1-7]")),
            Map.entry("SEASON", Pattern.compile("[1-9]|1[0-2]")),
            Map.entry("ORDINAL", Pattern.compile("[1-9]")),
            Map.entry("AMOUNT", Pattern.compile("[0-9]{1,4}(-[0-9]{1,4})?")),
            Map.entry("FEAST", Pattern.compile("[01][0-9]-[0-3][0-9]")),
            Map.entry(
                    "MOVABLE",
                    Pattern.compile(
                            "((easter|orthodox|sun) -?[0-9]{1,3} -?[0-9]{1,3})|hijri [0-9]{1,2}( [0-9]{1,2})?")),
            Map.entry("DAYNAME", Pattern.compile(DAY)),
            Map.entry("ATTACKDAY", Pattern.compile(DAY)),
            Map.entry("CRACKDOWNDAY", Pattern.compile(DAY)),
            Map.entry("COUPDAY", Pattern.compile(DAY)),
            Map.entry("BLASTDAY", Pattern.compile(DAY)),
            Map.entry("PERIOD", Pattern.compile(DAY + " " + DAY)),
            Map.entry(TimeWords.NAMED_CENTURY, Pattern.compile("[0-9]{1,2}")),
            Map.entry("NAMEDDECADE", Pattern.compile("[0-9]{4}")));

    private ClassValues() {}

    /** A problem for each word of a class that stands for something else. */
    static List<Problem> problems(String file, String name, Map<String, String> words) {
        List<Problem> problems = new ArrayList<>();
        Pattern pattern = VALUES.get(name);
        words.forEach((word, value) -> {
            if (!fits(name, pattern, value)) {
                String message = "\"" + word + "\" of the class " + name + " stands for \"" + value + "\"";
                problems.add(new Problem(file, 0, message, "write it as the other words of that class"));
            }
        });
        return problems;
    }

    private static boolean fits(String name, @Nullable Pattern pattern, String value) {
        return Unit.CLASSES.contains(name)
                ? Unit.isKnown(value)
                : pattern == null || pattern.matcher(value).matches();
    }
}
