package org.dateline.cli.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.Explanation;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.PublishedOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.TimelineWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dateline explain}. */
@Command(
        name = "explain",
        description = "Explain why a text is coded as it is: the trees, the rules tried, the one that won.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  dateline explain \"Rebels shelled the town of Kalva on Tuesday.\"",
            "  dateline explain evt-8c1f0a --in events.jsonl"
        })
public final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT|ID", arity = "1..*", description = "A text, or with --in the id of an event.")
    private List<String> words = List.of();

    @Option(names = "--in", paramLabel = "FILE", description = "The JSON Lines file that holds the event.")
    private @Nullable Path records;

    @Mixin
    private PublishedOption published = new PublishedOption();

    @Mixin
    private DataOption data = new DataOption();

    public ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String text = String.join(" ", words);
        if (records != null) {
            return recorded(records, text);
        }
        if (text.matches("evt-[0-9a-f]+")) {
            throw Failure.usage(text + " is the id of an event; say with --in FILE which file of records holds it");
        }
        try (Dateline dateline = Dateline.open(data.folder());
                TimelineWriter timeline = new TimelineWriter(terminal.out(), terminal.screen())) {
            Explanation explanation = dateline.explain(text, published.day());
            print(explanation.lines());
            timeline.write(explanation.coded());
        }
        return ExitCode.DONE;
    }

    private int recorded(Path file, String id) throws IOException {
        boolean[] found = {false};
        RecordLines.each(file, node -> {
            boolean wanted = node.path("record").asString().equals("event")
                    && node.path("id").asString("").startsWith(id);
            if (wanted) {
                found[0] = true;
                print(why(node));
            }
        });
        if (!found[0]) {
            throw Failure.input(file + ": holds no event " + id);
        }
        return ExitCode.DONE;
    }

    private static List<String> why(JsonNode event) {
        Stream.Builder<String> lines = Stream.builder();
        lines.add(event.path("id").asString() + " " + event.path("type").asString());
        lines.add("  rule   " + event.path("why").path("rule").asString("?"));
        lines.add("  score  " + event.path("why").path("score").asString("?") + ", confidence "
                + event.path("confidence").asString("?"));
        event.path("why").path("trace").forEach(step -> lines.add("  saw    " + step.asString("")));
        event.path("evidence")
                .forEach(evidence ->
                        lines.add("  words  " + evidence.path("report").asString("?") + ", sentence "
                                + evidence.path("sentence").asString("?") + ": "
                                + evidence.path("text").asString("").replaceAll("\\s+", " ")));
        return lines.build().toList();
    }

    private void print(List<String> lines) {
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }
}
