package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.report.StoredText;
import org.dateline.when.expression.TimeExample;
import org.dateline.when.expression.TimeExpression;
import org.dateline.when.expression.TimeExpressions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weekdays against an oracle that only walks the calendar a day at a time. */
class WeekdayTest {

    private static final TimeExpressions EXPRESSIONS = WhenData.expressions();

    /** Five weeks of publication days across a leap day and a turn of the year. */
    static Stream<LocalDate> publicationDays() {
        return Stream.of(LocalDate.of(2024, 2, 12), LocalDate.of(2023, 12, 18))
                .flatMap(start -> IntStream.range(0, 35).mapToObj(start::plusDays));
    }

    @ParameterizedTest
    @MethodSource("publicationDays")
    void aWeekdayWithPastTenseIsTheLastOneAndMayBeToday(LocalDate published) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            assertThat(day("The council met on " + name(weekday) + ".", published))
                    .isEqualTo(walk(published, -1, day -> day.getDayOfWeek() == weekday));
        }
    }

    @ParameterizedTest
    @MethodSource("publicationDays")
    void aWeekdayWithFutureTenseIsTheNextOneAndMayBeToday(LocalDate published) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            assertThat(day("The council will meet on " + name(weekday) + ".", published))
                    .isEqualTo(walk(published, 1, day -> day.getDayOfWeek() == weekday));
        }
    }

    @ParameterizedTest
    @MethodSource("publicationDays")
    void lastAndNextNeverMeanToday(LocalDate published) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            assertThat(day("The council met last " + name(weekday) + ".", published))
                    .isEqualTo(walk(published.minusDays(1), -1, day -> day.getDayOfWeek() == weekday));
            assertThat(day("The council will meet next " + name(weekday) + ".", published))
                    .isEqualTo(walk(published.plusDays(1), 1, day -> day.getDayOfWeek() == weekday));
        }
    }

    private static LocalDate walk(LocalDate from, int step, Predicate<LocalDate> wanted) {
        LocalDate day = from;
        while (!wanted.test(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static String name(DayOfWeek weekday) {
        return weekday.name().charAt(0) + weekday.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(String sentence, LocalDate published) {
        List<TimeExpression> found = EXPRESSIONS.find(TimeExample.words(sentence), new StoredText(sentence), published);
        assertThat(found).as("%s on %s", sentence, published).hasSize(1);
        assertThat(found.get(0).when().latest()).isEqualTo(found.get(0).when().earliest());
        return Objects.requireNonNull(found.get(0).when().earliest());
    }
}
