package org.dateline.store.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Counts with whom a party takes part in events, and on which side. */
final class Partners {

    private Partners() {}

    /**
     * The parties of some rows besides one, those of most rows first.
     *
     * @param own whether a party is the one itself, under this name or another
     * @param most how many at most
     */
    static List<Selection.Partner> of(Parties parties, BitSet rows, boolean[] own, int most) {
        int names = parties.names().size();
        int[][] counts = new int[3][names];
        int[] last = new int[names];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            boolean acts = hasOwn(parties, row, own, true);
            for (int at = parties.from(row); at < parties.to(row); at++) {
                int name = parties.name(at);
                if (own[name] || last[name] > row) {
                    continue;
                }
                last[name] = row + 1;
                boolean alike = hasOwn(parties, row, own, parties.isActor(at));
                counts[alike ? 2 : acts ? 0 : 1][name]++;
            }
        }
        List<Selection.Partner> partners = new ArrayList<>();
        IntStream.range(0, names)
                .filter(name -> last[name] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(name -> -counts[0][name] - counts[1][name] - counts[2][name])
                        .thenComparing(name -> parties.names().get(name)))
                .limit(most)
                .forEach(name -> partners.add(new Selection.Partner(
                        parties.names().get(name), counts[0][name], counts[1][name], counts[2][name])));
        return partners;
    }

    private static boolean hasOwn(Parties parties, int row, boolean[] own, boolean actor) {
        for (int at = parties.from(row); at < parties.to(row); at++) {
            if (parties.isActor(at) == actor && own[parties.name(at)]) {
                return true;
            }
        }
        return false;
    }
}
