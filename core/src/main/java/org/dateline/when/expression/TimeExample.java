package org.dateline.when.expression;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.dateline.model.event.When;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * An example of a rule: {@code sentence | expression | published | earliest | latest | precision}, optionally a basis; a
 * hyphen stands for null, and as the expression for "nothing is found".
 */
public final class TimeExample {

    private static final Pattern WORD =
            Pattern.compile("[A-Z][a-z]{2,3}\\.(?= )|'\\p{L}{1,2}\\b|[\\p{L}\\p{N}]+(?:[-,.:/–][\\p{L}\\p{N}]+)*|\\S");

    private final String[] fields;

    public TimeExample(String written) {
        fields = written.strip().split("\\s*\\|\\s*");
    }

    /** What comes out wrong, in words, or null. */
    @Nullable
    public String failure(TimeExpressions expressions) {
        return failure(expressions, TimeExample::words);
    }

    /** The same, with sentences annotated by somebody else. */
    @Nullable
    public String failure(TimeExpressions expressions, Function<String, Sentence> annotate) {
        if (fields.length < 6) {
            return "\"" + fields[0] + "\" has " + fields.length + " fields instead of 6";
        }
        StoredText text = new StoredText(fields[0]);
        LocalDate published;
        try {
            published = fields[2].equals("-") ? null : LocalDate.parse(fields[2]);
        } catch (DateTimeParseException none) {
            return "\"" + fields[0] + "\" is published on \"" + fields[2] + "\", which is no day";
        }
        List<TimeExpression> found = expressions.find(annotate.apply(fields[0]), text, published);
        if (fields[1].equals("-")) {
            return found.isEmpty()
                    ? null
                    : "\"" + fields[0] + "\" gives " + found.get(0).text() + " instead of nothing";
        }
        List<String> seen = new ArrayList<>();
        for (TimeExpression expression : found) {
            String line = line(expression);
            seen.add(line);
            if (line.equals(expected())) {
                return null;
            }
        }
        return "\"" + fields[0] + "\" gives " + seen + " instead of " + expected();
    }

    private String expected() {
        String basis = fields.length > 6 ? " " + fields[6] : "";
        return fields[1] + ": " + fields[3] + " " + fields[4] + " " + fields[5] + basis;
    }

    private String line(TimeExpression expression) {
        When when = expression.when();
        String basis = fields.length > 6 ? " " + lower(when.basis()) : "";
        return expression.text() + ": " + day(when.earliest()) + " " + day(when.latest()) + " "
                + lower(when.precision()) + basis;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A sentence split into words, without tags or tree. */
    public static Sentence words(String written) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(written);
        while (matcher.find()) {
            Span span = new Span(written.codePointCount(0, matcher.start()), written.codePointCount(0, matcher.end()));
            String word = matcher.group();
            tokens.add(new Token(
                    tokens.size(), span, word, word.toLowerCase(Locale.ROOT), "", WordForm.NONE, "", "_", -1, ""));
        }
        return new Sentence(0, 0, new Span(0, written.codePointCount(0, written.length())), tokens, List.of());
    }
}
