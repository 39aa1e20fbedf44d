package org.dateline.code.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Reads quantities off words: figures, numbers in words, vague words, and what qualifies them. */
public final class NumberReader {

    private static final Pattern FIGURE =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]{1,12}(?:\\.[0-9]+)?");
    private static final long LARGEST = 100_000_000_000_000L;

    private static final int LONGEST_VAGUE = 3;

    private final NumberWords words;

    /**
     * Builds from data.
     *
     * @param files the files of the data folder's {@code counts} part
     * @throws DataProblems with everything that is wrong with {@code numbers.yaml}
     */
    public NumberReader(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        words = new NumberWords(files, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /** Builds from data; what is wrong with it is added to the problems. */
    NumberReader(List<DataFile> files, List<Problem> problems) {
        words = new NumberWords(files, problems);
    }

    /** Whether a noun is one of time or measure, whose numbers count nobody. */
    boolean isMeasure(String noun) {
        return words.isMeasure(noun);
    }

    /** Whether a word in lower case is an article. */
    boolean isArticle(String word) {
        return words.isArticle(word);
    }

    /**
     * The first quantity among words.
     *
     * @param written the words of a noun phrase, as written
     * @return the quantity with the indexes of its words, or empty: a bare plural says no number
     */
    public Optional<Quantity> read(List<String> written) {
        List<String> lower =
                written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (int at = 0; at < lower.size(); at++) {
            Quantity found = at(lower, at);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The quantity that words begin with, when it gives two numbers: "between 15 and 20", "from 10 to 12". */
    Optional<Quantity> range(List<String> written) {
        List<String> lower =
                written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        boolean from = words.opensRange(lower.get(0));
        Quantity found = at(lower, from ? 1 : 0);
        boolean two = found != null
                && found.from() == (from ? 1 : 0)
                && found.best() == null
                && found.low() != null
                && found.high() != null
                && found.low() > 0
                && found.high() > found.low();
        return two ? Optional.ofNullable(found) : Optional.empty();
    }

    private @Nullable Quantity at(List<String> lower, int at) {
        if (at >= lower.size()) {
            return null;
        }
        for (Map.Entry<String, Set<String>> qualifier : words.qualifiers().entrySet()) {
            String kind = qualifier.getKey();
            for (String phrase : qualifier.getValue()) {
                int after = after(lower, at, phrase);
                if (after > at) {
                    Quantity inner = at(lower, after);
                    if (inner != null && inner.from() == after && !(kind.equals("exact") && isSingle(lower, inner))) {
                        return bounded(lower, qualified(inner, kind, at));
                    }
                }
            }
        }
        String joined = words.between(lower.get(at));
        if (joined != null) {
            Quantity first = core(lower, at + 1);
            Quantity second = first != null
                            && first.to() < lower.size()
                            && lower.get(first.to()).equals(joined)
                    ? core(lower, first.to() + 1)
                    : null;
            if (first != null && second != null) {
                return new Quantity(first.low(), null, second.high(), at, second.to());
            }
        }
        Quantity first = core(lower, at);
        return first == null ? null : bounded(lower, ended(lower, ranged(lower, first)));
    }

    /** "At least 30 and as many as 50", "12 and possibly 15": the second number closes the first one upwards. */
    private Quantity bounded(List<String> lower, Quantity first) {
        int join = first.to();
        Long low = first.low();
        if (low == null || first.best() == null || join + 1 >= lower.size() || !words.isBound(lower.get(join))) {
            return first;
        }
        int at = join + 1;
        boolean perhaps = false;
        while (at < lower.size() && words.isPerhaps(lower.get(at))) {
            at++;
            perhaps = true;
        }
        boolean open = first.high() == null && !lower.get(join).equals(",");
        for (String phrase : open ? words.mostQualifiers() : Set.<String>of()) {
            int after = after(lower, at, phrase);
            at = after > at ? after : at;
            perhaps = perhaps || after > 0;
        }
        Quantity second = perhaps ? core(lower, at) : null;
        Long high = second == null ? null : second.high();
        return second == null || high == null || high <= low
                ? first
                : new Quantity(low, null, high, first.from(), second.to());
    }

    private boolean isSingle(List<String> lower, Quantity inner) {
        return inner.to() - inner.from() == 1
                && (words.isSingle(lower.get(inner.from())) || words.isNothing(lower.get(inner.from())));
    }

    private static int after(List<String> lower, int at, String phrase) {
        if (at >= lower.size() || !phrase.startsWith(lower.get(at))) {
            return -1;
        }
        String[] parts = phrase.split(" ");
        for (int index = 0; index < parts.length; index++) {
            if (at + index >= lower.size() || !lower.get(at + index).equals(parts[index])) {
                return -1;
            }
        }
        return at + parts.length;
    }

    private static Quantity qualified(Quantity inner, String kind, int from) {
        Long low = inner.low();
        Long high = inner.high();
        int to = inner.to();
        Long given = inner.best() != null ? inner.best() : null;
        return switch (kind) {
            case "least" -> new Quantity(low, given, null, from, to);
            case "above" -> new Quantity(low == null ? null : Long.valueOf(low + 1), null, null, from, to);
            case "most" -> new Quantity(0L, null, high, from, to);
            case "below" -> new Quantity(0L, null, high == null ? null : Long.valueOf(high - 1), from, to);
            case "about" -> new Quantity(tenths(low, 9, false), given, tenths(high, 11, true), from, to);
            case "nearly" -> new Quantity(tenths(low, 9, false), given, high, from, to);
            default -> new Quantity(low, given, high, from, to);
        };
    }

    /** So many tenths of a number, rounded outwards. */
    private static @Nullable Long tenths(@Nullable Long number, int tenths, boolean up) {
        return number == null ? null : Long.valueOf((number * tenths + (up ? 9 : 0)) / 10);
    }

    private Quantity ranged(List<String> lower, Quantity first) {
        int join = first.to();
        if (join + 1 >= lower.size() || !words.isRange(lower.get(join))) {
            return first;
        }
        Quantity second = core(lower, join + 1);
        Long low = first.low();
        Long high = second == null ? null : second.high();
        boolean single = low != null && low == 1 && words.isSingle(lower.get(first.from()));
        if (second == null || low == null || high == null || high <= low || single) {
            return first;
        }
        return new Quantity(low, null, high, first.from(), second.to());
    }

    private Quantity ended(List<String> lower, Quantity number) {
        for (Map.Entry<String, Set<String>> ending : words.endings().entrySet()) {
            for (String phrase : ending.getValue()) {
                int after = after(lower, number.to(), phrase);
                if (after > 0) {
                    Quantity wider = qualified(number, ending.getKey(), number.from());
                    return new Quantity(wider.low(), wider.best(), wider.high(), number.from(), after);
                }
            }
        }
        return number;
    }

    /** A number without qualifiers. */
    private @Nullable Quantity core(List<String> lower, int at) {
        if (at >= lower.size()) {
            return null;
        }
        Quantity vaguely = vague(lower, at);
        if (vaguely != null) {
            return vaguely;
        }
        String word = lower.get(at);
        boolean article = words.isSingle(word);
        Long halved = words.isHalf(word) && at + 2 < lower.size() ? words.multiplier(lower.get(at + 2)) : null;
        if (halved != null) {
            return Quantity.exactly(halved / 2, at, at + 3);
        }
        if (article && at + 1 < lower.size()) {
            String behind = lower.get(at + 1);
            Quantity next = words.multiplier(behind) != null
                    ? summed(lower, at)
                    : words.vague(behind) != null || words.isGroup(behind) ? core(lower, at + 1) : null;
            if (next != null) {
                return new Quantity(next.low(), next.best(), next.high(), at, next.to());
            }
        }
        if (words.isNothing(word)) {
            return Quantity.exactly(0, at, at + 1);
        }
        Quantity summed = article ? null : summed(lower, at);
        return summed != null ? summed : article ? Quantity.exactly(1, at, at + 1) : null;
    }

    private @Nullable Quantity vague(List<String> lower, int at) {
        for (int length = LONGEST_VAGUE; length >= 1; length--) {
            if (at + length > lower.size()) {
                continue;
            }
            long[] pair = words.vague(String.join(" ", lower.subList(at, at + length)));
            if (pair != null) {
                long scale = at + length < lower.size() ? times(lower.get(at + length)) : 1;
                int to = at + length + (scale > 1 ? 1 : 0);
                return new Quantity(pair[0] * scale, null, pair[1] * scale, at, to);
            }
        }
        return null;
    }

    /** Figures and number words one after the other: "three thousand five hundred and twenty-one", "2.5 million". */
    private @Nullable Quantity summed(List<String> lower, int at) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal part = null;
        int index = at;
        int to = at;
        while (index < lower.size()) {
            String word = lower.get(index);
            BigDecimal value = words.isSingle(word) && index == at ? BigDecimal.ONE : value(word);
            Long times = words.multiplier(word);
            if (value != null && (part == null || !isFigure(lower, index - 1) && addable(part, value))) {
                part = part == null ? value : part.add(value);
            } else if (times != null && part != null) {
                part = part.multiply(BigDecimal.valueOf(times));
                boolean more = times >= 1000;
                total = more ? total.add(part) : total;
                part = more ? BigDecimal.ZERO : part;
            } else if (!(part != null
                    && index + 1 < lower.size()
                    && (word.equals("-") && !isFigure(lower, index - 1)
                            || words.isJoin(word) && afterHundred(lower, index))
                    && value(lower.get(index + 1)) != null
                    && addable(part, valueOr(lower.get(index + 1))))) {
                break;
            } else {
                index++;
                continue;
            }
            to = ++index;
        }
        if (part == null) {
            return null;
        }
        BigDecimal whole = total.add(part);
        return whole.compareTo(BigDecimal.valueOf(LARGEST)) > 0 ? null : Quantity.exactly(whole.longValue(), at, to);
    }

    private long times(String word) {
        Long times = words.multiplier(word);
        return times == null ? 1 : times;
    }

    private static boolean isFigure(List<String> lower, int index) {
        return index >= 0 && Character.isDigit(lower.get(index).charAt(0));
    }

    private boolean afterHundred(List<String> lower, int index) {
        return index > 0 && times(lower.get(index - 1)) >= 100;
    }

    /** Whether a number word continues another: "twenty" + "five", "hundred" + "twelve"; never two figures. */
    private static boolean addable(BigDecimal part, BigDecimal value) {
        long number = part.longValue();
        long next = value.longValue();
        if (number == 0) {
            return true;
        }
        return next > 0 && (number % 100 == 0 ? next < 100 : number % 10 == 0 && number % 100 >= 20 && next < 10);
    }

    private BigDecimal valueOr(String word) {
        BigDecimal value = value(word);
        return value == null ? BigDecimal.ZERO : value;
    }

    private @Nullable BigDecimal value(String word) {
        Long figure = words.figure(word);
        if (figure != null) {
            return BigDecimal.valueOf(figure);
        }
        int hyphen = word.indexOf('-');
        Long tens = hyphen > 0 ? words.figure(word.substring(0, hyphen)) : null;
        Long ones = hyphen > 0 ? words.figure(word.substring(hyphen + 1)) : null;
        if (tens != null && ones != null) {
            return BigDecimal.valueOf(tens + ones);
        }
        return FIGURE.matcher(word).matches() ? new BigDecimal(word.replace(",", "")) : null;
    }

    /**
     * Runs the examples of {@code numbers.yaml}.
     *
     * @return a problem for each that does not come out as written
     */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        for (String example : words.examples()) {
            String[] sides = example.split("\\s*=>\\s*");
            Optional<Quantity> read = read(List.of(sides[0].replace("-", " - ").split("\\s+")));
            String found = read.map(NumberReader::written).orElse("nothing");
            if (sides.length < 2 || !found.equals(sides[1])) {
                problems.add(words.problem(
                        example, "\"" + example + "\" gives " + found, "correct the lists or the example"));
            }
        }
        return problems;
    }

    static String written(Quantity quantity) {
        return written(quantity.low()) + "/" + written(quantity.best()) + "/" + written(quantity.high());
    }

    static String written(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }
}
