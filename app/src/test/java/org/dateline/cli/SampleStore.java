package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.cli.terminal.ExitCode;
import tools.jackson.databind.ObjectMapper;

/** A small store for tests of what is shown of one. */
public final class SampleStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SHELLING =
            "Rebels shelled the harbour of Kalva on Monday, killing %d dockers, harbour master Orest Vantrell said. Grain barges"
                    + " burned until midnight, and ferries to Tornby stayed at their moorings while firemen pumped water from the"
                    + " basin. The rebels denied that they had attacked the harbour.";

    private SampleStore() {}

    private static String report(String id, String source, int day, String text) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("source", source)
                .put("title", "Report of " + source)
                .put("published", String.format("2026-11-%02d", day))
                .put("text", text)
                .toString();
    }

    /** The lines of a batch: two reports on one shelling, a march, talks, and old news. */
    public static List<String> lines() {
        return List.of(
                report("lamp", "Lamp", 17, String.format(SHELLING, 3)),
                report(
                        "post",
                        "Post",
                        17,
                        "At the harbour of Kalva, three dockers were killed on Monday when rebels shelled the harbour, officials of the"
                                + " port said. Vantrell, the harbour master, spoke of burning grain barges."),
                report(
                        "march",
                        "Gazette",
                        18,
                        "Thousands of students protested in Cairo on Tuesday against higher fees."),
                report(
                        "talks",
                        "Lamp",
                        19,
                        "The president of France met the prime minister of Iraq in Baghdad on Wednesday."),
                report(
                        "old",
                        "Post",
                        19,
                        "In 2003, American troops invaded Iraq. Officials said talks will be held next week."));
    }

    /** A new store in a folder. */
    public static Path filled(Path folder) throws IOException {
        return filled(folder, lines());
    }

    /** A new store in a folder, of reports as lines of JSON. */
    public static Path filled(Path folder, List<String> lines) throws IOException {
        Path store = folder.resolve("store.db");
        Path batch = Files.write(folder.resolve("in.jsonl"), lines);
        Shell shell = new Shell().run("import", batch, "--into", store);
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        return store;
    }
}
