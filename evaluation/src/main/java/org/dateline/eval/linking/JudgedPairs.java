package org.dateline.eval.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.codec.RecordParser;
import org.dateline.eval.measure.EvalSet;
import org.dateline.link.event.EventMention;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.event.SameEvent;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.store.Store;
import org.dateline.store.write.StoreWriter;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of tellings of different reports that people judged, beside what a store makes of them. A pair is {@code {"a": {"report", "trigger":
 * [start, end]}, "b": …, "same": true | false | "part"}}; the telling meant is that of the report whose trigger overlaps most. A part counts
 * as not the same.
 */
public final class JudgedPairs {

    private final Map<String, Telling> tellings = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final SameEvent same;

    /** A telling of the store; its event is -1 when the store has no such telling. */
    private record Telling(String key, long event, List<EventMention> mention) {
        static Telling none(String key) {
            return new Telling(key, -1, List.of());
        }

        boolean isThere() {
            return event >= 0;
        }
    }

    private record Pair(Telling one, Telling other, boolean same, String judged, String why) {
        boolean isJoined() {
            return one.isThere() && one.event() == other.event();
        }
    }

    /**
     * What comes of the pairs.
     *
     * @param pairs how many were judged, of reports that the store holds
     * @param same how many of them are of one event
     * @param uncoded how many of those lack a telling, which the store did not code
     * @param joined how many pairs lie in one event of the store
     * @param joinedRightly how many of these are the same
     * @param precision of a telling's judged companions in its event and itself, the share that belongs there, on average (B³ as far as judged)
     * @param recall of a telling's judged companions of one event and itself, the share that lies in its event, on average
     */
    public record Figures(
            int pairs, int same, int uncoded, int joined, int joinedRightly, double precision, double recall) {

        /** The share of the pairs joined that are of one event. */
        public double pairPrecision() {
            return joined == 0 ? 1 : (double) joinedRightly / joined;
        }

        /** The share of the pairs of one event that are joined. */
        public double pairRecall() {
            return same == 0 ? 1 : (double) joinedRightly / same;
        }
    }

    /**
     * Reads pairs and finds their tellings.
     *
     * @param same by which a store links, to say why a pair is not joined
     */
    public JudgedPairs(EvalSet set, Store store, SameEvent same) {
        this.same = same;
        store.together(reading -> {
            set.items().forEach(item -> add(item, reading));
            return null;
        });
    }

    private void add(JsonNode item, StoreWriter reading) {
        Telling one = telling(item.path("a"), reading);
        Telling other = telling(item.path("b"), reading);
        if (one != null && other != null) {
            String judged = item.path("same").asString("");
            pairs.add(new Pair(
                    one, other, judged.equals("true"), judged, item.path("why").asString("")));
        }
    }

    private @org.jspecify.annotations.Nullable Telling telling(JsonNode node, StoreWriter reading) {
        String id = node.path("report").asString("");
        long report = reading.read().report(id);
        if (report < 0) {
            return null;
        }
        int start = node.path("trigger").path(0).asInt(0);
        int end = node.path("trigger").path(1).asInt(0);
        return tellings.computeIfAbsent(id + " " + start, key -> find(key, report, start, end, reading));
    }

    private static Telling find(String key, long report, int start, int end, StoreWriter reading) {
        Telling best = Telling.none(key);
        int most = 0;
        ReportProfile profile = reading.subjects().profile(report);
        for (long mention : reading.read().mentions(report)) {
            Event event = RecordParser.event(reading.read().mention(mention).record());
            for (Evidence evidence : event.evidence()) {
                int shared = Math.min(end, evidence.trigger().end())
                        - Math.max(start, evidence.trigger().start());
                if (shared > most && profile != null) {
                    most = shared;
                    best = new Telling(key, reading.read().eventOf(mention), List.of(new EventMention(event, profile)));
                }
            }
        }
        return best;
    }

    /** The figures. */
    public Figures figures() {
        int uncoded = 0;
        int joined = 0;
        int rightly = 0;
        int ofOne = 0;
        for (Pair pair : pairs) {
            ofOne += pair.same() ? 1 : 0;
            uncoded += pair.same() && !(pair.one().isThere() && pair.other().isThere()) ? 1 : 0;
            joined += pair.isJoined() ? 1 : 0;
            rightly += pair.isJoined() && pair.same() ? 1 : 0;
        }
        double precision = 0;
        double recall = 0;
        Map<String, List<Pair>> byTelling = byTelling();
        for (List<Pair> companions : byTelling.values()) {
            long together = companions.stream().filter(Pair::isJoined).count();
            long belong = companions.stream().filter(Pair::same).count();
            long both = companions.stream()
                    .filter(pair -> pair.isJoined() && pair.same())
                    .count();
            precision += (1.0 + both) / (1 + together);
            recall += (1.0 + both) / (1 + belong);
        }
        int count = Math.max(1, byTelling.size());
        return new Figures(pairs.size(), ofOne, uncoded, joined, rightly, precision / count, recall / count);
    }

    private Map<String, List<Pair>> byTelling() {
        Map<String, List<Pair>> all = new HashMap<>();
        for (Pair pair : pairs) {
            all.computeIfAbsent(pair.one().key(), none -> new ArrayList<>()).add(pair);
            all.computeIfAbsent(pair.other().key(), none -> new ArrayList<>()).add(pair);
        }
        return all;
    }

    /** The pairs that come out otherwise than judged, each with what decides it, what the judge said, and both sentences. */
    public List<String> misses() {
        List<String> misses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.isJoined() != pair.same()
                    && seen.add(pair.one().key() + " " + pair.other().key())) {
                misses.add(String.join(
                        "\t",
                        pair.isJoined() ? "joined" : "not joined",
                        pair.judged(),
                        reason(pair),
                        pair.why(),
                        sentence(pair.one()),
                        sentence(pair.other())));
            }
        }
        return misses;
    }

    private String reason(Pair pair) {
        if (!pair.one().isThere() || !pair.other().isThere()) {
            return "not coded";
        }
        SameEvent.Judgement judgement =
                same.judge(pair.one().mention().get(0), pair.other().mention().get(0));
        return "%.2f %s".formatted(judgement.probability(), judgement.reasons());
    }

    private static String sentence(Telling telling) {
        if (!telling.isThere()) {
            return telling.key();
        }
        Event event = telling.mention().get(0).event();
        return telling.key() + " " + event.code().type() + ": "
                + SideBySide.marked(event.evidence().get(0));
    }
}
