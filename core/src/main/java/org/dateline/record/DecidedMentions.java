package org.dateline.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.record.DecidedMention.Verdict;
import org.dateline.store.content.Decision;
import org.dateline.store.content.StoreReader;
import org.jspecify.annotations.Nullable;

/** What people decided about the mentions of events, as it stands: for learning from it. */
public final class DecidedMentions {

    private final StoreReader reading;
    private final Map<String, Decided> events = new LinkedHashMap<>();
    private final Set<Anchor> doubles = new HashSet<>();

    private DecidedMentions(StoreReader reading) {
        this.reading = reading;
    }

    /** All decisions about one event. */
    private static final class Decided {
        private List<Anchor> mentions = List.of();
        private @Nullable Verdict verdict;
        private final Map<String, String> edits = new TreeMap<>();

        private Verdict verdict() {
            return verdict == null ? Verdict.EDITED : verdict;
        }
    }

    /**
     * The mentions that people decided about, sorted by report and place; also those that are gone since. Of several decisions about one
     * event the last says whether it is right. Of records of one report that were merged, all but the first are doubles.
     */
    public static List<DecidedMention> of(StoreReader reading) {
        DecidedMentions decided = new DecidedMentions(reading);
        for (Decision decision : StandingDecisions.of(reading).decisions()) {
            decided.add(decision);
        }
        return decided.mentions();
    }

    private void add(Decision decision) {
        List<List<Anchor>> groups = Anchor.read(decision.target());
        if (groups.isEmpty() || groups.get(0).isEmpty()) {
            return;
        }
        switch (decision.kind()) {
            case MERGE -> merge(groups);
            case ACCEPT -> about(groups.get(0)).verdict = Verdict.ACCEPTED;
            case REJECT -> about(groups.get(0)).verdict = Verdict.REJECTED;
            case EDIT -> {
                Edit edit = Edit.read(decision.change());
                about(groups.get(0)).edits.put(edit.field(), edit.value());
            }
            case SPLIT, UNDO -> {}
        }
    }

    /** What is decided about the event of some mentions; the mentions named last count. */
    private Decided about(List<Anchor> mentions) {
        Anchor first = mentions.get(0);
        long mention = first.mention(reading);
        long event = mention < 0 ? -1 : reading.eventOf(mention);
        String key = event < 0 ? first.report() + " " + first.start() : "event " + event;
        Decided decided = events.computeIfAbsent(key, none -> new Decided());
        decided.mentions = mentions;
        return decided;
    }

    private void merge(List<List<Anchor>> groups) {
        Set<String> reports = new HashSet<>();
        groups.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Anchor::report).thenComparingInt(Anchor::start))
                .filter(anchor -> !reports.add(anchor.report()))
                .forEach(doubles::add);
    }

    private List<DecidedMention> mentions() {
        Map<Anchor, DecidedMention> mentions = new LinkedHashMap<>();
        for (Decided decided : events.values()) {
            for (Anchor anchor : decided.mentions) {
                boolean isDouble = doubles.contains(anchor) && decided.verdict() != Verdict.REJECTED;
                Verdict verdict = isDouble ? Verdict.DOUBLE : decided.verdict();
                mentions.put(anchor, mention(anchor, verdict, decided.edits, 1.0 / decided.mentions.size()));
            }
        }
        for (Anchor anchor : doubles) {
            mentions.putIfAbsent(anchor, mention(anchor, Verdict.DOUBLE, Map.of(), 1));
        }
        List<DecidedMention> sorted = new ArrayList<>(mentions.values());
        sorted.sort(Comparator.comparing(DecidedMention::report)
                .thenComparingInt(DecidedMention::start)
                .thenComparing(DecidedMention::type)
                .thenComparing(DecidedMention::id));
        return sorted;
    }

    private static DecidedMention mention(Anchor anchor, Verdict verdict, Map<String, String> edits, double weight) {
        return new DecidedMention(anchor.id(), anchor.report(), anchor.type(), anchor.start(), verdict, edits, weight);
    }
}
