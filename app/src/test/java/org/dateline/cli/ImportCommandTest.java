package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class ImportCommandTest {

    private static final String[] TOWNS = {"Kalva", "Tornby", "Ostrava", "Lodna", "Varn", "Hakel", "Mirna", "Dorst"};

    @TempDir
    private Path folder;

    /** A line of batch input for each of many reports: some come twice, some again with other words or another source. */
    static List<String> reports() {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < 90; index++) {
            String town = TOWNS[index % TOWNS.length];
            lines.add(report(
                    "r" + index,
                    index % 28 + 1,
                    "Rebels shelled the port of " + town + " on Monday, killing "
                            + (index + 2) + " dockers and burning " + (index + 5) + " barges, mayor "
                            + TOWNS[(index + 3) % 8]
                            + "son said. The garrison of " + town + " answered with " + index + " howitzers, and "
                            + "the governor accused general " + TOWNS[(index + 5) % 8]
                            + "berg of breaking the truce of spring. "
                            + "Farmers fled " + index
                            + " villages along the river with cattle, tractors and sacks of wheat, "
                            + "aid workers of the Lamp Fund told reporters at the bridge near mill number " + index
                            + "."));
        }
        lines.addAll(lines.subList(0, 10));
        for (int index = 0; index < 10; index++) {
            lines.add(report("r" + index, 28, "The truce of " + TOWNS[index % 8] + " holds, observers said."));
            lines.add(lines.get(index + 30).replace("{", "{\"source\":\"" + TOWNS[index % 8] + " Post\","));
            lines.add(lines.get(index + 20).replace("\"r" + (index + 20) + "\"", "\"copy" + index + "\""));
        }
        return lines;
    }

    private static String report(String id, int day, String text) {
        return String.format("{\"id\":\"%s\",\"published\":\"2026-11-%02d\",\"text\":\"%s\"}", id, day, text);
    }

    private Path batch(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    /** All that a store holds, apart from when it came. */
    static List<String> content(Path store) {
        List<String> content = new ArrayList<>();
        try (Store opened = Store.reading(store)) {
            opened.read().content(content::add);
        }
        return content;
    }

    @Test
    void theSameReportsGiveTheSameStoreInWhateverOrderAndHoweverOftenTheyCome() throws IOException {
        Path store = folder.resolve("one.db");
        Path lines = batch("lines.jsonl", reports());
        Shell first = new Shell().run("import", lines, "--into", store);
        assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
        List<String> wanted = content(store);
        assertThat(wanted).contains("r20 copy0").hasSizeGreaterThan(250);

        Shell second = new Shell().run("import", lines, "--into", store);
        assertThat(second.err()).contains("0 new", "0 updated");
        assertThat(content(store)).isEqualTo(wanted);

        long seed = System.nanoTime();
        List<String> shuffled = reports();
        Collections.shuffle(shuffled, new Random(seed));
        Path other = folder.resolve("other.db");
        new Shell().run("import", batch("shuffled.jsonl", shuffled), "--into", other, "--threads", 3);
        assertThat(content(other)).as("seed %d", seed).isEqualTo(wanted);
    }

    @Test
    void whatIsInTheStoreIsFoundAgain() throws IOException {
        Path store = folder.resolve("found.db");
        new Shell().run("import", batch("lines.jsonl", reports().subList(0, 8)), "--into", store);
        Shell killed = new Shell().run("search", store, "type:ASSAULT killed:>=5", "--sort", "killed", "--limit", 3);
        assertThat(killed.out().lines()).hasSize(3);
        assertThat(killed.out().lines().findFirst().orElse("")).contains("killing 9 dockers");
        assertThat(killed.err()).contains("3 of 5 events; --page 2 has more");
        Shell words = new Shell().run("search", store, "\"port of Kalva\" -killed:>10", "--explain");
        assertThat(words.out().lines()).isNotEmpty().allMatch(line -> line.contains("Kalva"));
        assertThat(words.err()).contains("the sentences have \"port of Kalva\"", "not (killed > 10)");
        Shell none = new Shell().run("search", store, "typ:ASSAULT day:never");
        assertThat(none.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(none.err()).contains("there is no field typ", "day:never is no day");
    }

    @Test
    void whatIsNoStoreIsTold() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "no store ".repeat(200));
        assertThat(new Shell().run("search", text, "x").err()).contains("is no store");
        assertThat(new Shell().run("search", folder.resolve("none.db"), "x").err())
                .contains("there is no store");
    }
}
