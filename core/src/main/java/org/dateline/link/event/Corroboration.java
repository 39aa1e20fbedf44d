package org.dateline.link.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.link.event.Gathering.ReportedEvent;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.DaySpan;
import org.dateline.link.particular.Places;
import org.dateline.link.particular.Sides;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;

/**
 * Whether an event is corroborated: two independent reports tell that it happened, not as background, each in its own words, close to each
 * other in time, and agree directly on two particulars of day, town, number, who did it and to whom.
 */
final class Corroboration {

    private static final int PARTICULARS = 2;

    /** Reports that do not both tell the day are published within so many days; in a week of fighting more days have more deeds. */
    private static final long DAYS = 1;

    /** Sentences that share so much of the words of the shorter one are one text. */
    private static final double ONE_TEXT = 0.8;

    /** So many tellings of an event are compared; the first are most. */
    private static final int MOST = 40;

    private Corroboration() {}

    /** Whether two of the mentions corroborate each other. */
    static boolean isIn(List<ReportedEvent> mentions, Independence independence) {
        List<ReportedEvent> current = mentions.stream()
                .filter(reported -> reported.event().stance().isCurrent())
                .limit(MOST)
                .toList();
        for (int one = 0; one < current.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (independence.areApart(current.get(one), current.get(other))
                        && agree(current.get(one), current.get(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean agree(ReportedEvent one, ReportedEvent other) {
        Event first = one.event();
        Event second = other.event();
        Agreement day = Comparison.toldDays(DaySpan.told(first.when()), DaySpan.told(second.when()));
        return (day == Agreement.AGREE || day == Agreement.UNKNOWN && areClose(one, other))
                && particulars(first, second, day) >= PARTICULARS
                && !areOneText(first, second);
    }

    private static boolean areClose(ReportedEvent one, ReportedEvent other) {
        LocalDate first = one.teller().published();
        LocalDate second = other.teller().published();
        return first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) <= DAYS;
    }

    private static int particulars(Event one, Event other, Agreement day) {
        return count(day == Agreement.AGREE)
                + count(Places.towns(one.where(), other.where()) == Agreement.AGREE)
                + count(shareNumber(one, other))
                + count(Sides.shared(one.actors(), other.actors()) != null)
                + count(Sides.shared(one.recipients(), other.recipients()) != null);
    }

    private static int count(boolean agree) {
        return agree ? 1 : 0;
    }

    private static boolean shareNumber(Event one, Event other) {
        for (Count mine : one.counts()) {
            for (Count theirs : other.counts()) {
                Long best = mine.best();
                if (best != null && mine.kind() == theirs.kind() && best.equals(theirs.best())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areOneText(Event one, Event other) {
        for (Evidence mine : one.evidence()) {
            Set<String> words = words(mine.text());
            for (Evidence theirs : other.evidence()) {
                Set<String> shared = words(theirs.text());
                int shorter = Math.min(words.size(), shared.size());
                shared.retainAll(words);
                if (shared.size() >= ONE_TEXT * shorter) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
