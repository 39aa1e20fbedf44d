package org.dateline.link.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.link.event.Gathering.ReportedEvent;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an event in sum. Of each kind the one published last comes first, for numbers grow, between the lowest and the highest
 * reported; after it stand the numbers of others who are named as giving one that differs, of each the last.
 */
final class Numbers {

    private final Map<String, List<Count>> byKind = new LinkedHashMap<>();
    private final Map<String, ReportedEvent> last = new LinkedHashMap<>();
    private final Map<String, GivenCount> byGiver = new LinkedHashMap<>();

    private record GivenCount(String kind, Count count, ReportedEvent reported) {}

    private Numbers(List<ReportedEvent> mentions) {
        mentions.forEach(this::add);
    }

    /** The numbers, each with the mention whose words it has. */
    static Map<Count, ReportedEvent> inSum(List<ReportedEvent> mentions) {
        return new Numbers(mentions).sums();
    }

    private void add(ReportedEvent reported) {
        Set<String> seen = new HashSet<>();
        for (Count count : reported.event().counts()) {
            String kind = count.kind() + " " + (isOfPeople(count) ? "" : count.of());
            if (seen.add(kind)) {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(count);
                last.put(kind, reported);
            }
            String giver = giver(count);
            if (giver != null && seen.add(kind + " by " + giver)) {
                byGiver.put(kind + " by " + giver, new GivenCount(kind, count, reported));
            }
        }
    }

    private Map<Count, ReportedEvent> sums() {
        Map<Count, ReportedEvent> sums = new LinkedHashMap<>();
        byKind.forEach((kind, counts) -> {
            sums.put(sum(counts), Objects.requireNonNull(last.get(kind)));
            Count first = counts.get(counts.size() - 1);
            for (GivenCount given : byGiver.values()) {
                if (given.kind().equals(kind) && isOther(given.count(), first)) {
                    sums.put(given.count(), given.reported());
                }
            }
        });
        return sums;
    }

    private static boolean isOther(Count given, Count first) {
        return !Objects.equals(giver(given), giver(first))
                && !(Objects.equals(given.low(), first.low())
                        && Objects.equals(given.best(), first.best())
                        && Objects.equals(given.high(), first.high()));
    }

    private static @Nullable String giver(Count count) {
        Actor by = count.by();
        return by == null ? null : by.name();
    }

    private static boolean isOfPeople(Count count) {
        return count.kind() != Count.Kind.OTHER && count.kind() != Count.Kind.MONEY;
    }

    private static Count sum(List<Count> counts) {
        Count last = counts.get(counts.size() - 1);
        Long low = last.low();
        Long high = last.high();
        for (Count count : counts) {
            Long lower = count.low() == null ? count.best() : count.low();
            Long higher = count.high() == null ? count.best() : count.high();
            low = lower == null || low != null && low < lower ? low : lower;
            high = higher == null || high != null && high > higher ? high : higher;
        }
        return last.bounds(low, last.best(), high);
    }
}
