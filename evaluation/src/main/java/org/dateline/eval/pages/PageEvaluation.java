package org.dateline.eval.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.StepTimes;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import tools.jackson.databind.JsonNode;

/**
 * Measures the reading of saved pages: which passages that must and must not come out do ({@code with}, {@code without}), and
 * whether the day of publication is right ({@code date}). Captions are set apart and do not count as text of the article.
 */
public final class PageEvaluation implements Evaluation {

    private static final Pattern CAPTION = Pattern.compile("(?m)^\\[caption\\] .*$");

    @Override
    public boolean measures(String set) {
        return set.startsWith("extract-") || set.startsWith("date-");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        Count count = new Count();
        SavedPages.each(set, (item, page) -> {
            long start = System.nanoTime();
            Report report = coder.dateline().pages().report(item.path("html").asString(), page, null);
            count.nanoseconds += System.nanoTime() - start;
            count.pages++;
            count.passages(item, report);
            count.date(item, report);
        });
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        if (count.wanted > 0) {
            double precision = Measurement.share(count.right, count.right + count.wrong);
            double recall = Measurement.share(count.right, count.wanted);
            figures.put("body_f1", Measurement.f1(precision, recall));
            facts.put("body_precision", precision);
            facts.put("body_recall", recall);
        }
        if (count.dated > 0) {
            figures.put("date", Measurement.share(count.dates, count.dated));
            facts.put("date_unknown", (double) count.undated);
        }
        facts.put("pages/s", count.pages * 1e9 / Math.max(1, count.nanoseconds));
        facts.put("pages_missing", (double) set.items().size() - count.pages);
        return new Measurement(count.pages, figures, facts, Map.of(), count.misses, StepTimes.NONE);
    }

    /** What came out so far. */
    private static final class Count {
        private int pages;
        private long nanoseconds;
        private int wanted;
        private int right;
        private int wrong;
        private int dated;
        private int dates;
        private int undated;
        private final List<String> misses = new ArrayList<>();

        private void passages(JsonNode item, Report report) {
            String text = plain(CAPTION.matcher(report.text().string()).replaceAll(""));
            for (JsonNode passage : item.path("with")) {
                wanted++;
                if (text.contains(plain(passage.asString()))) {
                    right++;
                } else {
                    misses.add(report.id() + ": left out: " + passage.asString());
                }
            }
            for (JsonNode passage : item.path("without")) {
                if (text.contains(plain(passage.asString()))) {
                    wrong++;
                    misses.add(report.id() + ": taken in: " + passage.asString());
                }
            }
        }

        private void date(JsonNode item, Report report) {
            String day = item.path("date").asString("");
            if (day.isEmpty()) {
                return;
            }
            dated++;
            Published published = report.published();
            undated += published == null ? 1 : 0;
            if (published != null && published.date().toString().equals(day)) {
                dates++;
            } else {
                misses.add(report.id() + ": " + day + ", not " + (published == null ? "unknown" : published.date()));
            }
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\\u00A0]+", " ").strip();
        }
    }
}
