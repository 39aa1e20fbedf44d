package org.dateline.store.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a query finds of the events in memory, and how it can be counted. A count by a field leaves out the terms of the query that ask
 * for this field, so that it shows what else there would be. Totals are found, and left out of all that is counted, drawn and summed.
 */
public final class Selection {

    /** What events are counted by: columns, then what their parties have. */
    private static final List<String> FACETS = List.of(
            "type",
            "party",
            "country",
            "standing",
            "mode",
            "sector",
            "year",
            "source",
            "reality",
            "historical",
            "review");

    private static final int MOST_VALUES = 20;

    private final Explorer explorer;
    private final Columns columns;
    private final List<Condition> conditions;
    private final List<BitSet> found;
    private final BitSet whole;
    private final BitSet deeds;

    Selection(Explorer explorer, Columns columns, List<Condition> conditions, List<BitSet> found) {
        this.explorer = explorer;
        this.columns = columns;
        this.conditions = conditions;
        this.found = found;
        this.whole = rows(Set.of());
        this.deeds = rows(Set.of());
        deeds.andNot(columns.totals);
    }

    private BitSet rows(Set<String> without) {
        BitSet rows = new BitSet(columns.size());
        rows.set(0, columns.size());
        for (int index = 0; index < found.size(); index++) {
            if (!without.contains(conditions.get(index).field())) {
                rows.and(found.get(index));
            }
        }
        return rows;
    }

    /** The rows of deeds that are found, or would be without the terms of some fields. */
    private BitSet deeds(String... fields) {
        Set<String> names = Set.of(fields);
        if (conditions.stream().noneMatch(one -> names.contains(one.field()))) {
            return deeds;
        }
        BitSet rows = rows(names);
        rows.andNot(columns.totals);
        return rows;
    }

    /** How many events are found, totals among them. */
    public int count() {
        return whole.cardinality();
    }

    /** How many of the events that are found are totals. */
    public int totals() {
        return whole.cardinality() - deeds.cardinality();
    }

    /**
     * A page of events.
     *
     * @param limit how many at most
     * @param offset how many to pass over
     */
    public Search.Page page(Search.Sort sort, int limit, int offset) {
        List<Long> events = new ArrayList<>();
        int passed = 0;
        for (int row : explorer.order(sort)) {
            if (whole.get(row) && passed++ >= offset) {
                if (events.size() == limit) {
                    return new Search.Page(List.copyOf(events), true);
                }
                events.add(columns.events[row]);
            }
        }
        return new Search.Page(List.copyOf(events), false);
    }

    /**
     * Deeds counted by some of their values.
     *
     * @throws org.dateline.store.sql.StoreProblem when they cannot be counted by one of them
     */
    public CountTable counts(List<String> by) {
        return CountTable.by(by, columns, deeds);
    }

    /** Who does something to whom, all of them. */
    public CountTable allDyads() {
        return CountTable.dyads(columns, deeds);
    }

    /** How often each party acts, and how often something befalls it. */
    public CountTable monads() {
        return CountTable.monads(columns, deeds);
    }

    /** How many deeds have each of the most frequent values, by facet; one with several modes counts for each. */
    public Map<String, Map<String, Long>> facets() {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : FACETS) {
            facets.put(
                    facet,
                    switch (facet) {
                        case "party" -> parties(deeds(facet), columns.parties.names(), false);
                        case "sector" -> parties(deeds(facet), columns.parties.sectors(), true);
                        case "mode" -> mostFrequent(modes(words(columns.codes("modes"), deeds(facet))));
                        default -> mostFrequent(words(columns.codes(facet), deeds(facet)));
                    });
        }
        return facets;
    }

    private static Map<String, Long> words(Columns.Codes codes, BitSet rows) {
        String[] values = codes.values();
        int[] counts = new int[values.length + 1];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            counts[codes.of(row) + 1]++;
        }
        Map<String, Long> counted = new HashMap<>();
        for (int code = 0; code < values.length; code++) {
            if (counts[code + 1] > 0) {
                counted.put(values[code], (long) counts[code + 1]);
            }
        }
        return counted;
    }

    /** Each mode apart, of events that have several. */
    private static Map<String, Long> modes(Map<String, Long> together) {
        Map<String, Long> counted = new HashMap<>();
        together.forEach(
                (modes, number) -> Columns.Codes.parts(modes).forEach(mode -> counted.merge(mode, number, Long::sum)));
        return counted;
    }

    private Map<String, Long> parties(BitSet rows, List<String> values, boolean sectors) {
        Parties parties = columns.parties;
        int[] counts = new int[values.size()];
        int[] last = new int[values.size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int at = parties.from(row); at < parties.to(row); at++) {
                int value = sectors ? parties.sector(at) : parties.name(at);
                if (value >= 0 && last[value] <= row) {
                    counts[value]++;
                    last[value] = row + 1;
                }
            }
        }
        Map<String, Long> counted = new HashMap<>();
        for (int value = 0; value < counts.length; value++) {
            if (counts[value] > 0) {
                counted.put(values.get(value), (long) counts[value]);
            }
        }
        return mostFrequent(counted);
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> values) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /**
     * How many people were killed.
     *
     * @param people how many, at least: the sum of what is known
     * @param events of how many events a number above zero is known
     */
    public record Killed(long people, int events) {}

    /** How many people were killed in the events that happened and are no totals and no background. */
    public Killed killed() {
        int[] killed = columns.number("killed");
        Columns.Codes realities = columns.codes("reality");
        Columns.Codes historical = columns.codes("historical");
        long people = 0;
        int events = 0;
        for (int row = deeds.nextSetBit(0); row >= 0; row = deeds.nextSetBit(row + 1)) {
            boolean news = "actual".equals(realities.value(row)) && "0".equals(historical.value(row));
            if (news && killed[row] > 0) {
                people += killed[row];
                events++;
            }
        }
        return new Killed(people, events);
    }

    /** When the events happened; without the terms that ask for days. */
    public Timeline timeline() {
        return Timeline.of(columns, deeds("day", "dated", "year"));
    }

    /**
     * Where events happened.
     *
     * @param latitude degrees
     * @param longitude degrees
     * @param precision exact, near, admin2 and so on, as in the records
     * @param country ISO 3166-1 alpha-3, or empty
     * @param events how many
     * @param killed how many were killed in all of them, as far as is known
     */
    public record Spot(
            float latitude, float longitude, String precision, String country, String name, int events, long killed) {}

    /**
     * Where the events happened; without the terms that ask for a box.
     *
     * @param spots those with the most events first
     * @param left how many spots there are besides
     * @param unplaced how many events have no point
     */
    public record Spots(List<Spot> spots, int left, int unplaced) {}

    /** Where the events happened, at most so many spots. */
    public Spots spots(int most) {
        BitSet rows = deeds("box", "placed");
        Columns.Codes codes = columns.spots;
        int[] killed = columns.number("killed");
        int[] counts = new int[codes.values().length];
        long[] dead = new long[counts.length];
        int unplaced = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            int spot = codes.of(row);
            if (spot < 0) {
                unplaced++;
            } else {
                counts[spot]++;
                dead[spot] += Math.max(0, killed[row]);
            }
        }
        List<Integer> used = IntStream.range(0, counts.length)
                .filter(spot -> counts[spot] > 0)
                .boxed()
                .sorted((one, other) -> counts[one] != counts[other] ? counts[other] - counts[one] : one - other)
                .toList();
        List<Spot> spots = used.stream()
                .limit(most)
                .map(spot -> spot(codes.values()[spot], counts[spot], dead[spot]))
                .toList();
        return new Spots(spots, used.size() - spots.size(), unplaced);
    }

    private static Spot spot(String written, int events, long killed) {
        String[] cells = written.split("\t", 5);
        return new Spot(
                Float.parseFloat(cells[0]), Float.parseFloat(cells[1]), cells[2], cells[3], cells[4], events, killed);
    }

    /**
     * A party that takes part in events with another.
     *
     * @param name its name
     * @param recipient in how many events the other acts and it is the recipient
     * @param actor in how many it acts and the other is the recipient
     * @param beside in how many both are on one side
     */
    public record Partner(String name, int recipient, int actor, int beside) {}

    /**
     * With whom a party takes part in the deeds found, those of most events first.
     *
     * @param names all names of the party
     * @param most how many at most
     */
    public List<Partner> partners(Set<String> names, int most) {
        List<String> all = columns.parties.names();
        boolean[] own = new boolean[all.size()];
        for (int name = 0; name < own.length; name++) {
            own[name] = names.contains(all.get(name));
        }
        return Partners.of(columns.parties, deeds, own, most);
    }

    /**
     * Who does something to whom.
     *
     * @param actors names, those of most events first
     * @param recipients the same
     * @param events how many, a row an actor
     */
    public record Dyads(List<String> actors, List<String> recipients, int[][] events) {}

    /** Who does something to whom, at most so many on each side. */
    public Dyads dyads(int most) {
        DyadCounts pairs = new DyadCounts(columns.parties, deeds, most);
        return new Dyads(pairs.actors(), pairs.recipients(), pairs.events());
    }
}
