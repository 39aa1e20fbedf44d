package org.dateline.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;

/** Reads the words of a query into conditions. */
final class QueryReader {

    private static final Pattern TERM = Pattern.compile(
            "\\s*(-?)(?:([A-Za-z_]{1,20})(?::\\s*|\\s*(?=[<>]=?\\s*[.\\d])))?"
                    + "(\"[^\"]{0,500}\"(?:,\"[^\"]{0,500}\")*+|[<>]=?\\s*[.\\d][^\\s\"]{0,500}|[^\\s\"]{1,500})(?=\\s|$)");
    private static final Pattern SIGNS_BEHIND = Pattern.compile("[?!,;:.)]+$");
    private static final int LONGEST_NAME = 6;
    /** Every term is a condition that the store works through. */
    private static final int MOST_TERMS = 100;

    private final Vocabulary vocabulary;
    private final Fields fields;
    private final List<Condition> read = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** Words without a field that stand beside each other. */
    private final List<String> words = new ArrayList<>();
    /** Whether the next condition is one of several of which one must hold. */
    private boolean or;

    QueryReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.fields = new Fields(vocabulary);
    }

    /**
     * The conditions, in their order.
     *
     * @throws StoreProblem when a term cannot be read; the message lists all of them
     */
    List<Condition> read(String written) {
        String all = written.strip();
        Matcher matcher = TERM.matcher(all);
        int at = 0;
        while (at < all.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                problems.add("cannot read from here on: " + all.substring(at));
                break;
            }
            at = matcher.end();
            if (read.size() + words.size() + problems.size() >= MOST_TERMS) {
                throw new StoreProblem("a query has at most " + MOST_TERMS + " terms");
            }
            term(matcher.group(1).equals("-"), matcher.group(2), matcher.group(3));
        }
        endOfWords();
        if (or && problems.isEmpty()) {
            problems.add("OR stands between two terms");
        }
        if (!problems.isEmpty()) {
            throw new StoreProblem(String.join("; ", problems));
        }
        return read;
    }

    private void term(boolean not, @Nullable String field, String value) {
        boolean quoted = value.startsWith("\"");
        if (field == null && !quoted && !not && value.equals("OR")) {
            endOfWords();
            if (or || read.isEmpty()) {
                problems.add("OR stands between two terms");
            }
            or = true;
        } else if (field == null && !quoted && !not) {
            words.add(value);
        } else {
            endOfWords();
            String plain = quoted ? value.substring(1, value.length() - 1) : value;
            String named = field == null ? "text" : field.toLowerCase(Locale.ROOT);
            List<String> any = List.of(plain.split(quoted ? "\",\"" : ","));
            kept(() -> {
                Condition condition = field == null && !quoted
                        ? named(plain, List.of(plain))
                        : fields.condition(named, plain, any, quoted);
                add(not ? condition.not() : condition);
            });
        }
    }

    private void kept(Runnable reading) {
        try {
            reading.run();
        } catch (StoreProblem problem) {
            problems.add(String.valueOf(problem.getMessage()));
            or = false;
        }
    }

    private void add(Condition condition) {
        if (or && !read.isEmpty()) {
            read.add(Condition.any(List.of(read.remove(read.size() - 1), condition)));
        } else {
            read.add(condition);
        }
        or = false;
    }

    /** Reads the words that stood beside each other: the longest names first, then single words. */
    private void endOfWords() {
        List<String> some = List.copyOf(words);
        words.clear();
        int before = read.size();
        boolean joins = or;
        int at = 0;
        while (at < some.size()) {
            int end = endOfName(some, at);
            if (end == at + 1 && vocabulary.isLeftOut(bare(some.get(at)))) {
                at++;
                continue;
            }
            List<String> name = some.subList(at, end);
            String phrase = phrase(name);
            if (!Folded.of(phrase).isEmpty()) {
                kept(() -> add(named(phrase, name)));
            }
            at = end;
        }
        // A query of nothing but such words asks for them.
        if (!some.isEmpty() && read.size() == before && !joins && problems.isEmpty()) {
            add(TextCondition.of(String.join(" ", some), false));
        }
    }

    private int endOfName(List<String> some, int from) {
        for (int end = Math.min(some.size(), from + LONGEST_NAME); end > from + 1; end--) {
            String phrase = phrase(some.subList(from, end));
            if (!vocabulary.isLeftOut(some.get(from))
                    && (DayRange.spoken(phrase) != null
                            || !vocabulary.senses(phrase).isEmpty())) {
                return end;
            }
        }
        return from + 1;
    }

    private String phrase(List<String> some) {
        return bare(String.join(" ", some));
    }

    /** Words without the signs of a sentence behind them, unless they belong to an abbreviation. */
    private String bare(String phrase) {
        boolean abbreviation = phrase.matches("(?:\\p{L}\\.)+") && phrase.length() > 2;
        return abbreviation ? phrase : SIGNS_BEHIND.matcher(phrase).replaceFirst("");
    }

    /** What words stand for: a day, or any of what they name and they themselves. */
    private Condition named(String phrase, List<String> name) {
        DayRange days = DayRange.spoken(phrase);
        if (days != null && !phrase.matches("\\d{4}")) {
            return days.condition();
        }
        List<Condition> any = new ArrayList<>();
        if (days != null) {
            any.add(days.condition());
        }
        for (Vocabulary.Sense sense : vocabulary.senses(phrase)) {
            any.add(fields.resolved(sense.field(), sense.values()));
        }
        boolean known = !any.isEmpty();
        boolean begins = phrase.endsWith("*") || !known && name.size() == 1 && phrase.length() > 3;
        any.add(TextCondition.of(phrase, begins));
        vocabulary.wordings(phrase).stream()
                .filter(wording -> !Folded.of(wording).isEmpty())
                .forEach(wording -> any.add(TextCondition.of(wording, false)));
        return any.size() == 1
                ? any.get(0)
                : Condition.any(any).called("text", "is about \"" + phrase + "\": " + meaning(any));
    }

    private static String meaning(List<Condition> any) {
        return String.join(
                " or ", any.stream().map(Condition::meaning).distinct().toList());
    }
}
