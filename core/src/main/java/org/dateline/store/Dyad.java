package org.dateline.store;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts how often the most frequent actors do something to the most frequent recipients. */
final class Dyad {

    private final Map<String, Integer> actors;
    private final Map<String, Integer> recipients;
    private final int[][] events;

    Dyad(Parties parties, BitSet rows, int most) {
        actors = frequent(parties, rows, true, most);
        recipients = frequent(parties, rows, false, most);
        events = new int[actors.size()][recipients.size()];
        int[] actorOf = places(parties, actors);
        int[] recipientOf = places(parties, recipients);
        int[] last = new int[actors.size() * recipients.size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int one = parties.from(row); one < parties.to(row); one++) {
                int actor = parties.isActor(one) ? actorOf[parties.party(one)] : -1;
                for (int other = parties.from(row); actor >= 0 && other < parties.to(row); other++) {
                    int recipient = parties.isActor(other) ? -1 : recipientOf[parties.party(other)];
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
        int[] counts = new int[parties.count()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int at = parties.from(row); at < parties.to(row); at++) {
                if (parties.isActor(at) == actors) {
                    counts[parties.party(at)]++;
                }
            }
        }
        Map<String, Integer> byName = new HashMap<>();
        for (int party = 0; party < counts.length; party++) {
            if (counts[party] > 0) {
                byName.merge(parties.get(party).name(), counts[party], Integer::sum);
            }
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        byName.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> places.put(entry.getKey(), places.size()));
        return places;
    }

    private static int[] places(Parties parties, Map<String, Integer> names) {
        int[] places = new int[parties.count()];
        Arrays.setAll(places, party -> names.getOrDefault(parties.get(party).name(), -1));
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
