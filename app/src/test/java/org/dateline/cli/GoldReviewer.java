package org.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.DataFolder;
import org.dateline.eval.gold.Field;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.gold.WrittenRecord;
import org.dateline.eval.match.MatchedEvent;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.MatchedReport;
import org.dateline.model.report.StoredText;
import org.dateline.record.DecisionWriter;
import org.dateline.record.DecisionWriter.Asked;
import org.dateline.store.Store;
import org.dateline.store.content.Decision.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Decides about the events of a store as a careful reader would who has gold records before him: right ones are accepted, those of no event
 * rejected, doubles merged, and fields that are wrong are set. A record that is wrong only where nothing can be set is rejected.
 */
final class GoldReviewer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BY = "A. Reader";
    private static final String AT = "2026-11-24T00:00:00Z";

    private final Store store;
    private final Predicate<WrittenRecord> wanted;
    private final Ontology ontology;
    private final Map<WrittenRecord, String> ids = new IdentityHashMap<>();
    private int decided;

    private GoldReviewer(Store store, Predicate<WrittenRecord> wanted) {
        this.store = store;
        this.wanted = wanted;
        this.ontology = new Ontology(
                new DataFolder(List.of(DataFolder.installed())).files("ontology", ".yaml", ".tsv"), new ArrayList<>());
    }

    /**
     * Decides about the records of some reports.
     *
     * @param file the store
     * @param gold by the id of a report its gold records, in the order in which they are read
     * @param most about how many records to decide
     * @param wanted records that the reader does not want are rejected, whatever the gold says
     * @return about how many records was decided
     */
    static int review(Path file, Map<String, GoldReport> gold, int most, Predicate<WrittenRecord> wanted) {
        try (Store store = Store.writing(file)) {
            GoldReviewer reviewer = new GoldReviewer(store, wanted);
            gold.forEach((id, report) -> reviewer.review(id, report, most));
            return reviewer.decided;
        }
    }

    private void review(String id, GoldReport report, int most) {
        String text = store.read().text(id);
        if (text == null) {
            return;
        }
        List<WrittenRecord> records = new ArrayList<>();
        for (String line : store.read().records(id)) {
            JsonNode node = JSON.readTree(line);
            WrittenRecord record = WrittenRecord.of(node);
            records.add(record);
            ids.put(record, node.path("id").asString());
        }
        MatchedReport matched = MatchedReport.of(report, new StoredText(text), records);
        matched.strays().stream().filter(record -> decided < most).forEach(record -> decide(record, Optional.empty()));
        for (MatchedEvent event : matched.events()) {
            for (MatchedRecord record : event.records()) {
                if (decided < most) {
                    decide(record, Optional.of(event.records().get(0)));
                }
            }
        }
    }

    private void decide(MatchedRecord record, Optional<MatchedRecord> best) {
        decided++;
        if (record.isStray() || !wanted.test(record.record())) {
            ask(Kind.REJECT, List.of(id(record)), Optional.empty());
        } else if (record.isDouble() && best.isPresent()) {
            ask(Kind.MERGE, List.of(id(best.get()), id(record)), Optional.empty());
        } else if (record.isJointlyRight()) {
            ask(Kind.ACCEPT, List.of(id(record)), Optional.empty());
        } else {
            correct(record);
        }
    }

    private void correct(MatchedRecord record) {
        GoldEvent event = Objects.requireNonNull(record.event());
        List<String> edits = new ArrayList<>();
        for (Field field : Objects.requireNonNull(record.verdicts()).wrong()) {
            edit(field, event).ifPresent(edits::add);
        }
        edits.forEach(edit -> ask(Kind.EDIT, List.of(id(record)), Optional.of(edit)));
        if (edits.isEmpty()) {
            ask(Kind.REJECT, List.of(id(record)), Optional.empty());
        }
    }

    private static Optional<String> edit(Field field, GoldEvent event) {
        return switch (field) {
            case TYPE -> Optional.of("type=" + event.types().get(0));
            case MODE ->
                Optional.of(
                        "mode=" + (event.modes().isEmpty() ? "" : event.modes().get(0)));
            case WHERE ->
                Optional.of("place="
                        + (event.where() == null ? "" : event.where().names().get(0)));
            case WHEN -> Optional.of("day=" + days(event.when()));
            case COUNTS ->
                Optional.of("killed="
                        + event.counts().stream()
                                .filter(count -> count.kind().equals("killed") && count.best() != null)
                                .map(count -> String.valueOf(
                                        Objects.requireNonNull(count.best()).longValue()))
                                .findFirst()
                                .orElse(""));
            case REALITY -> Optional.of("reality=" + event.realities().get(0));
            case HISTORICAL -> Optional.of("historical=" + event.historical());
            case ACTORS, RECIPIENTS, CLAIMS -> Optional.empty();
        };
    }

    private static String days(GoldEvent.@Nullable Days days) {
        return days == null || days.earliest() == null || days.latest() == null
                ? ""
                : days.earliest() + ".." + days.latest();
    }

    private String id(MatchedRecord record) {
        return Objects.requireNonNull(ids.get(record.record()));
    }

    private void ask(Kind kind, List<String> about, Optional<String> set) {
        store.together(writing ->
                new DecisionWriter(writing, ontology).decide(new Asked(kind, about, set.orElse(null), BY, "", AT)));
    }
}
