package org.dateline.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a calendar date that a pattern has found: ISO, day and month by name in either order, or unambiguous figures. */
final class DateWords {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;
    private static final int SHORTEST_MONTH = 3;

    private final List<String> months;

    /** @param months the names of the months in order, in lower case */
    DateWords(List<String> months) {
        this.months = List.copyOf(months);
    }

    /**
     * The day that words name.
     *
     * @param words such as {@code 2020-01-02}, {@code January 2nd, 2020}, {@code Thu 2 Jan 2020} or {@code 31/12/2019}
     * @return the day, or null when the words name none, name no year, or could mean two days ({@code 02/01/2020})
     */
    @Nullable
    LocalDate parse(String words) {
        List<String> numbers = new ArrayList<>();
        Month month = null;
        for (String word : words.split("[^\\p{L}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (Character.isDigit(word.charAt(0))) {
                String digits = digits(word);
                if (!digits.isEmpty()) {
                    numbers.add(digits);
                }
            } else if (month == null) {
                month = month(word);
            }
        }
        try {
            return month == null ? fromFigures(numbers) : fromWords(month, numbers);
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate fromWords(Month month, List<String> numbers) {
        if (numbers.size() < 2) {
            return null;
        }
        boolean yearFirst = numbers.get(0).length() == 4;
        return day(numbers.get(yearFirst ? 0 : 1), month.getValue(), numbers.get(yearFirst ? 1 : 0));
    }

    private static @Nullable LocalDate fromFigures(List<String> numbers) {
        if (numbers.size() == 1 && numbers.get(0).length() == 8) {
            String all = numbers.get(0);
            return day(all.substring(0, 4), Integer.parseInt(all.substring(4, 6)), all.substring(6));
        }
        if (numbers.size() < 3) {
            return null;
        }
        int first = Integer.parseInt(numbers.get(0));
        int second = Integer.parseInt(numbers.get(1));
        if (numbers.get(0).length() == 4) {
            return day(numbers.get(0), second, numbers.get(2));
        }
        if (numbers.get(2).length() != 4) {
            return null;
        }
        if (first > 12 || first == second) {
            return day(numbers.get(2), second, numbers.get(0));
        }
        return second > 12 ? day(numbers.get(2), first, numbers.get(1)) : null;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        if (year.length() != 4 || day.length() > 2) {
            return null;
        }
        int number = Integer.parseInt(year);
        return number < FIRST_YEAR || number > LAST_YEAR ? null : LocalDate.of(number, month, Integer.parseInt(day));
    }

    private static String digits(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        return word.substring(0, end);
    }

    private @Nullable Month month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < SHORTEST_MONTH) {
            return null;
        }
        for (int month = 0; month < months.size(); month++) {
            if (months.get(month).startsWith(lower)) {
                return Month.of(month + 1);
            }
        }
        return null;
    }
}
