package org.dateline.store.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts how often the most frequent actors do something to the most frequent recipients. */
final class DyadCounts {

    private final Map<String, Integer> actors;
    private final Map<String, Integer> recipients;
    private final int[][] events;

    DyadCounts(Parties parties, BitSet rows, int most) {
        actors = frequent(parties, rows, true, most);
        recipients = frequent(parties, rows, false, most);
        events = new int[actors.size()][recipients.size()];
        int[] actorOf = places(parties, actors);
        int[] recipientOf = places(parties, recipients);
        int[] last = new int[actors.size() * recipients.size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int one = parties.from(row); one < parties.to(row); one++) {
                int actor = parties.isActor(one) ? actorOf[parties.name(one)] : -1;
                for (int other = parties.from(row); actor >= 0 && other < parties.to(row); other++) {
                    int recipient = parties.isActor(other) ? -1 : recipientOf[parties.name(other)];
                    int pair = actor * recipients.size() + recipient;
                    if (recipient >= 0 && last[pair] <= row) {
                        events[actor][recipient]++;
                        last[pair] = row + 1;
                    }
                }
            }
        }
    }

    private static Map<String, Integer> frequent(Parties parties, BitSet rows, boolean actors, int most) {
        int[] counts = new int[parties.names().size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int at = parties.from(row); at < parties.to(row); at++) {
                if (parties.isActor(at) == actors) {
                    counts[parties.name(at)]++;
                }
            }
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        IntStream.range(0, counts.length)
                .filter(name -> counts[name] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(name -> -counts[name])
                        .thenComparing(name -> parties.names().get(name)))
                .limit(most)
                .forEach(name -> places.put(parties.names().get(name), places.size()));
        return places;
    }

    private static int[] places(Parties parties, Map<String, Integer> names) {
        int[] places = new int[parties.names().size()];
        Arrays.setAll(places, name -> names.getOrDefault(parties.names().get(name), -1));
        return places;
    }

    List<String> actors() {
        return List.copyOf(actors.keySet());
    }

    List<String> recipients() {
        return List.copyOf(recipients.keySet());
    }

    int[][] events() {
        return events;
    }
}
