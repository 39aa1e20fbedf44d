package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.eval.PloverEval;
import org.dateline.eval.PloverSet;
import org.dateline.model.Report;
import org.dateline.model.StoredText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code dateline eval}. */
@Command(
        name = "eval",
        description = "Measure the coder on sentences whose PLOVER root is known.",
        sortOptions = false,
        footer = {
            "",
            "A set is JSON Lines, plain or .gz: {\"id\", \"text\", \"expected\": [{\"code\": \"ASSAULT\"}]}; the code YIELD",
            "stands for CONCEDE or RETREAT. Recall is the share of sentences whose root is among the events",
            "coded, precision that share of the sentences in which anything is coded.",
            "",
            "Examples:",
            "  dateline eval gold.jsonl",
            "  dateline eval gold.jsonl.gz --least-recall 0.6 --least-precision 0.7"
        })
final class EvalCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SET", arity = "1..*", description = "Sets of sentences with answers.")
    private List<Path> sets = List.of();

    @Option(names = "--least-recall", paramLabel = "R", description = "End with 1 if recall is lower on any set.")
    private @Nullable Double leastRecall;

    @Option(names = "--least-precision", paramLabel = "P", description = "End with 1 if precision is lower on any set.")
    private @Nullable Double leastPrecision;

    @Mixin
    private DataOption data = new DataOption();

    EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        for (Path set : sets) {
            if (!Files.isRegularFile(set)) {
                throw Failure.input(set + ": no such file");
            }
        }
        int exitCode = ExitCode.DONE;
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        try (Dateline dateline = Dateline.open(data.folder())) {
            for (Path set : sets) {
                List<PloverEval.Item> items = items(set);
                PloverEval.Figures figures = PloverEval.figures(PloverEval.code(items, text -> types(dateline, text)));
                print(out, set, figures);
                boolean recallMissed = missed(set, "recall", figures.recall(), leastRecall);
                boolean precisionMissed = missed(set, "precision", figures.precision(), leastPrecision);
                if (recallMissed || precisionMissed) {
                    exitCode = ExitCode.PARTLY;
                }
            }
        }
        return exitCode;
    }

    private static List<PloverEval.Item> items(Path set) throws IOException {
        try {
            return PloverSet.read(set);
        } catch (JacksonException wrong) {
            throw Failure.input(set + ": is not JSON Lines: " + wrong.getOriginalMessage());
        }
    }

    private static List<String> types(Dateline dateline, String text) {
        Report report = new Report("sentence", new StoredText(text), null, null, null, null, null, "set");
        return dateline.code(report).events().stream()
                .map(event -> event.code().type())
                .toList();
    }

    private boolean missed(Path set, String figure, double value, @Nullable Double least) {
        if (least == null || value >= least) {
            return false;
        }
        terminal.tell(String.format(Locale.ROOT, "%s: %s is %.3f, below the floor of %.3f", set, figure, value, least));
        return true;
    }

    private static void print(PrintWriter out, Path set, PloverEval.Figures figures) {
        line(
                out,
                "%s: %d sentences, %d coded, %d right",
                set,
                figures.items(),
                figures.codedSentences(),
                figures.right());
        line(
                out,
                "recall %.3f, precision %.3f, macro F1 %.3f, %.2f events a coded sentence",
                figures.recall(),
                figures.precision(),
                figures.macroF1(),
                figures.eventsPerSentence());
        line(out, "%-12s %6s %6s %6s %7s %9s %6s", "root", "gold", "right", "coded", "recall", "precision", "F1");
        for (Map.Entry<String, PloverEval.PerRoot> entry : figures.perRoot().entrySet()) {
            PloverEval.PerRoot root = entry.getValue();
            line(
                    out,
                    "%-12s %6d %6d %6d %7.3f %9.3f %6.3f",
                    entry.getKey(),
                    root.gold(),
                    root.right(),
                    root.coded(),
                    root.recall(),
                    root.precision(),
                    root.f1());
        }
        out.flush();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void line(PrintWriter out, String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values) + "\n");
    }
}
