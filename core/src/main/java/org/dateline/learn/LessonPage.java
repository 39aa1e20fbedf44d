package org.dateline.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was learned, for people: a table in plain text. */
public final class LessonPage {

    private LessonPage() {}

    /** A table of models: examples, log loss before and after, and whether the fitted weights are taken. */
    public static List<String> table(List<ModelLesson> lessons) {
        List<String> lines = new ArrayList<>();
        lines.add("model        examples  right  reports  log loss before  after   errors  held by");
        for (ModelLesson lesson : lessons) {
            boolean isFitted = Double.isFinite(lesson.strength());
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %8d %6d %8d %16.4f %6s %8s %8s  %s",
                    lesson.model(),
                    lesson.examples(),
                    lesson.right(),
                    lesson.reports(),
                    lesson.lossBefore(),
                    isFitted ? String.format(Locale.ROOT, "%.4f", lesson.lossAfter()) : "-",
                    isFitted ? String.format(Locale.ROOT, "%+.1f", lesson.errors()) : "-",
                    isFitted ? String.format(Locale.ROOT, "%.0f", lesson.strength()) : "-",
                    lesson.isTaken() ? "taken" : isFitted ? "left as it was" : "too few examples"));
        }
        return lines;
    }

    /** The page that lies in a folder of fitted weights. */
    static String of(Supply supply, List<ModelLesson> lessons) {
        return "# Weights fitted to what people decided\n\n"
                + "Made by `dateline learn` from " + supply.events() + " events that people decided about, in "
                + supply.reports()
                + " reports. Use it with `--data`; delete it to go back.\n\n"
                + "Log loss is measured on reports that the weights were not fitted to. Weights are taken where it"
                + " falls by more than one\n"
                + "standard error over reports.\n\n"
                + table(lessons).stream().map(line -> "    " + line + "\n").reduce("", String::concat);
    }
}
