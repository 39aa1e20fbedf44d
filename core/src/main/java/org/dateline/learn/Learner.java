package org.dateline.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.Dateline;
import org.dateline.OrderedRun;
import org.dateline.code.lexicon.Confidence;
import org.dateline.coreference.field.FieldWeights;
import org.dateline.coreference.field.RecordField;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.record.DecidedMention;
import org.dateline.record.DecidedMentions;
import org.dateline.store.content.StoreReader;
import org.dateline.store.sql.StoreProblem;

/**
 * Fits the weights that decide about records to what people decided about the events of a store. The reports are coded anew for each group
 * of weights, with what was fitted before: confidence, then the fields, then whole records.
 */
public final class Learner {

    private static final int REPORTS_UNDER_WAY_A_THREAD = 4;

    private final StoreReader reading;
    private final Function<DataFolder, Dateline> opener;
    private final int threads;
    private final Consumer<String> progress;
    private final Map<String, List<DecidedMention>> mentions;
    private final LearnedData weights;
    private final List<ModelLesson> lessons = new ArrayList<>();

    /**
     * @param data the data folder whose weights are fitted again
     * @param reading the store
     * @param opener opens the program with a data folder
     * @param threads how many reports to code at once
     * @param progress gets a few words now and then
     */
    public Learner(
            DataFolder data,
            StoreReader reading,
            Function<DataFolder, Dateline> opener,
            int threads,
            Consumer<String> progress) {
        this.reading = reading;
        this.opener = opener;
        this.threads = threads;
        this.progress = progress;
        this.weights = new LearnedData(data);
        this.mentions = DecidedMentions.of(reading).stream()
                .collect(Collectors.groupingBy(DecidedMention::report, TreeMap::new, Collectors.toList()));
    }

    /**
     * Learns.
     *
     * @throws TooFewDecisions when there is too little to learn from
     */
    public Lesson learn() {
        List<DecidedMention> all =
                mentions.values().stream().flatMap(List::stream).toList();
        Supply supply = enough(all, "");
        List<DecidedDraft> first = drafts("first");
        enough(
                first.stream().map(DecidedDraft::decided).toList(),
                "of " + all.size() + " mentions that were decided about the program makes no record of "
                        + (all.size() - first.size()) + "; of the others, ");
        Map<String, Double> before = weights.field(FieldWeights.RECORD);
        List<DecidedDraft> second = confidence(first) ? drafts("second") : first;
        List<DecidedDraft> third = fields(second) ? drafts("third") : second;
        ModelLesson whole = records(third);
        WrittenRecords.Shares old = new WrittenRecords.Shares(first, shares(first, before));
        WrittenRecords.Shares now = new WrittenRecords.Shares(
                third, whole.isTaken() ? whole.tested().shares() : shares(third, before));
        boolean isBetter = lessons.stream().anyMatch(ModelLesson::isTaken);
        return new Lesson(
                supply,
                first.size(),
                all.size() - first.size(),
                lessons,
                WrittenRecords.of(old, old),
                WrittenRecords.of(now, old),
                isBetter ? weights.files(LessonPage.of(supply, lessons)) : List.of());
    }

    private static double[] shares(List<DecidedDraft> drafts, Map<String, Double> weights) {
        return drafts.stream()
                .mapToDouble(draft -> draft.ofRecord().share(weights))
                .toArray();
    }

    private static Supply enough(List<DecidedMention> mentions, String before) {
        Supply supply = Supply.of(mentions);
        supply.shortage().ifPresent(shortage -> {
            throw new TooFewDecisions(before + shortage);
        });
        return supply;
    }

    private boolean confidence(List<DecidedDraft> drafts) {
        ModelLesson lesson = lesson("type share", weights.confidence(), drafts, DecidedDraft::ofType);
        if (lesson.isTaken()) {
            weights.confidence(lesson.weights(weights.confidence()));
        }
        return lesson.isTaken();
    }

    private boolean fields(List<DecidedDraft> drafts) {
        boolean isTaken = false;
        for (RecordField field : RecordField.values()) {
            String model = field.word();
            ModelLesson lesson = lesson(model, weights.field(model), drafts, draft -> draft.ofField(field));
            if (lesson.isTaken()) {
                weights.field(model, lesson.weights(weights.field(model)));
                isTaken = true;
            }
        }
        return isTaken;
    }

    private ModelLesson records(List<DecidedDraft> drafts) {
        String model = FieldWeights.RECORD;
        ModelLesson lesson = lesson(model, weights.field(model), drafts, draft -> Optional.of(draft.ofRecord()));
        if (lesson.isTaken()) {
            weights.field(model, lesson.weights(weights.field(model)));
        }
        return lesson;
    }

    private ModelLesson lesson(
            String model,
            Map<String, Double> before,
            List<DecidedDraft> drafts,
            Function<DecidedDraft, Optional<Example>> example) {
        progress.accept("fitting " + model);
        ModelLesson lesson = ModelLesson.of(
                model,
                before,
                drafts.stream().flatMap(draft -> example.apply(draft).stream()).toList());
        lessons.add(lesson);
        return lesson;
    }

    /** Codes the reports anew and finds the records that people decided about. */
    private List<DecidedDraft> drafts(String time) {
        DataFolder data = weights.folder();
        Confidence confidence = new Confidence(data.files("lexicon", ".yaml"), new ArrayList<>());
        List<DecidedDraft> drafts = new ArrayList<>();
        int[] done = {0};
        try (Dateline dateline = opener.apply(data)) {
            new OrderedRun(threads, threads * REPORTS_UNDER_WAY_A_THREAD)
                    .over(
                            mentions.keySet().stream()
                                    .flatMap(id -> given(id).stream())
                                    .iterator(),
                            report -> FaultBarrier.around(report, () -> match(dateline, report, confidence)),
                            (FaultBarrier.Outcome<List<DecidedDraft>> found) -> {
                                drafts.addAll(Objects.requireNonNullElse(found.value(), List.of()));
                                done[0]++;
                                progress.accept(String.format(
                                        Locale.ROOT,
                                        "coding the %s time, %d of %d reports",
                                        time,
                                        done[0],
                                        mentions.size()));
                            });
        }
        return drafts;
    }

    private List<DecidedDraft> match(Dateline dateline, Report report, Confidence confidence) {
        return DecidedReport.match(dateline.claims(report), mentions.getOrDefault(report.id(), List.of()), confidence);
    }

    /** A report with its text; nothing when the store has it no longer, so that its mentions are not found. */
    private Optional<Report> given(String id) {
        try {
            return reading.report(id) < 0 ? Optional.empty() : Optional.of(reading.given(id));
        } catch (StoreProblem absent) {
            return Optional.empty();
        }
    }
}
