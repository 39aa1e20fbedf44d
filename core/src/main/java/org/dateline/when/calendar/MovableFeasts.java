package org.dateline.when.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.model.event.When.Basis;
import org.dateline.model.event.When.Precision;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.jspecify.annotations.Nullable;

/**
 * Feasts and months that stand elsewhere in every year. A value of the class {@code MOVABLE} is {@code easter FIRST LAST} or
 * {@code orthodox FIRST LAST}, days counted from Easter Sunday; {@code hijri MONTH} for a month of the Islamic calendar or
 * {@code hijri MONTH DAY}; or {@code sun FIRST LAST}, days counted from 20 March. The Islamic months are those of Umm
 * al-Qura; since other countries see the moon a day apart, a day is added to both ends.
 */
final class MovableFeasts {

    /** From where a feast is counted. */
    private enum Calendar {
        EASTER,
        ORTHODOX,
        HIJRI,
        SUN;

        static Calendar of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private MovableFeasts() {}

    static void addTo(Map<String, Operation> operations) {
        operations.put("movable", MovableFeasts::resolve);
    }

    private static Interval resolve(Operation.Matched match, ReferenceTime reference) {
        String feast = match.value("MOVABLE");
        String year = match.value("YEAR");
        LocalDate published = reference.published();
        if (feast == null || year == null && published == null) {
            return Interval.UNKNOWN;
        }
        if (year != null) {
            List<Interval> inYear = of(feast.split(" "), Integer.parseInt(year), Basis.EXPLICIT);
            return inYear.size() == 1 ? inYear.get(0) : Interval.UNKNOWN;
        }
        Interval near = nearest(feast.split(" "), published, reference.isFuture(), match.is(Argument.LAST));
        return near == null ? Interval.UNKNOWN : reference.cut(near);
    }

    private static @Nullable Interval nearest(
            String[] feast, @Nullable LocalDate published, boolean future, boolean over) {
        Interval nearest = null;
        if (published == null) {
            return null;
        }
        for (int year = published.getYear() - 2; year <= published.getYear() + 1; year++) {
            for (Interval candidate : of(feast, year, Basis.RELATIVE)) {
                LocalDate earliest = candidate.earliest();
                LocalDate latest = candidate.latest();
                if (earliest == null || latest == null) {
                    continue;
                }
                if (future && !latest.isBefore(published)) {
                    return candidate;
                }
                boolean begun = over ? latest.isBefore(published) : !earliest.isAfter(published);
                nearest = !future && begun ? candidate : nearest;
            }
        }
        return nearest;
    }

    /** When it begins in a year of the common calendar; an Islamic month may do so twice. */
    private static List<Interval> of(String[] feast, int year, Basis basis) {
        return switch (Calendar.of(feast[0])) {
            case EASTER -> List.of(counted(easter(year), feast, basis));
            case ORTHODOX -> List.of(counted(orthodoxEaster(year), feast, basis));
            case SUN -> List.of(counted(LocalDate.of(year, 3, 20), feast, basis));
            case HIJRI -> hijri(feast, year, basis);
        };
    }

    private static Interval counted(LocalDate from, String[] feast, Basis basis) {
        return Interval.days(
                from.plusDays(Integer.parseInt(feast[1])), from.plusDays(Integer.parseInt(feast[2])), basis);
    }

    private static List<Interval> hijri(String[] feast, int year, Basis basis) {
        List<Interval> found = new ArrayList<>();
        int month = Integer.parseInt(feast[1]);
        int first = (year - 622) * 33 / 32;
        for (int hijri = first - 1; hijri <= first + 2; hijri++) {
            try {
                HijrahDate start = HijrahDate.of(hijri, month, feast.length > 2 ? Integer.parseInt(feast[2]) : 1);
                LocalDate day = LocalDate.from(start);
                if (day.getYear() == year) {
                    int days = feast.length > 2 ? 1 : start.lengthOfMonth();
                    Precision precision = feast.length > 2 ? Precision.DAYS : Precision.MONTH;
                    found.add(Interval.of(day.minusDays(1), day.plusDays(days), precision, basis));
                }
            } catch (DateTimeException outsideOfTheTables) {
                return List.of();
            }
        }
        return found;
    }

    /** Easter Sunday of the Western churches, by the anonymous Gregorian computus (Nature, 20 April 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int date = h + l - 7 * m + 114;
        return LocalDate.of(year, date / 31, date % 31 + 1);
    }

    /** Easter Sunday of the Eastern churches, by Meeus's Julian computus, on the common calendar of 1900 to 2099. */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int date = d + e + 114;
        return LocalDate.of(year, date / 31, date % 31 + 1).plusDays(13);
    }
}
