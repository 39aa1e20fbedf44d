package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a store makes of many reports on one event, and what people say of that. */
@Timeout(240)
class GatheredRecordTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SHELLING =
            "Rebels shelled the harbour of Kalva on Monday, killing %d dockers, harbour master "
                    + "Orest Vantrell said. Grain barges burned until midnight, and ferries to Tornby stayed at their moorings while "
                    + "firemen pumped water from the basin. Divers of the Lamp Fund searched for missing sailors below the northern "
                    + "mole. Cranes numbered %d and nine lay across the railway. A warehouse full of cotton smouldered for hours, "
                    + "neighbours carried buckets, and the mill owner Bertil Quarn opened his kitchens to the homeless.";

    @TempDir
    private Path folder;

    private static String report(String id, String source, int day, String text) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("source", source)
                .put("published", String.format("2026-11-%02d", day))
                .put("text", text)
                .toString();
    }

    private Path store(List<String> lines) throws IOException {
        Path store = folder.resolve("store.db");
        Path batch = Files.write(folder.resolve("in.jsonl"), lines);
        assertThat(new Shell().run("import", batch, "--into", store).exitCode()).isEqualTo(ExitCode.DONE);
        return store;
    }

    private static List<JsonNode> events(Path store, String query) throws IOException {
        Shell shell = new Shell().run("search", store, query);
        return shell.out().lines().map(JSON::readTree).toList();
    }

    @Test
    void copiesAndVersionsOfOneReportAreOneSourceThatTellsOneEvent() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int copy = 0; copy < 500; copy++) {
            lines.add(report("copy" + copy, "Site " + copy, 17, String.format(SHELLING, 3, 4)));
        }
        for (int version = 1; version < 20; version++) {
            lines.add(report("wire" + version, "Wire", 17, String.format(SHELLING, 3 + version, 4)));
        }
        List<JsonNode> shellings = events(store(lines), "type:ASSAULT \"shelled the harbour\"");
        assertThat(shellings).hasSize(1);
        JsonNode event = shellings.get(0);
        assertThat(event.path("sources").asInt()).isEqualTo(1);
        assertThat(event.path("reports").asInt()).isEqualTo(519);
        assertThat(event.path("versions").size()).isEqualTo(20);
        assertThat(event.path("standing").asString()).isEqualTo("single_source");
        JsonNode killed = event.path("counts").path(0);
        assertThat(killed.path("low").asInt()).isEqualTo(3);
        assertThat(killed.path("high").asInt()).isEqualTo(22);
    }

    private List<String> twoReports() {
        return List.of(
                report("lamp", "Lamp", 17, String.format(SHELLING, 3, 4)),
                report(
                        "post",
                        "Post",
                        17,
                        "Rebels shelled the harbour of Kalva on Monday, killing at least five dockers. Harbour master "
                                + "Orest Vantrell told the Post that grain barges burned and that ferries to Tornby do not sail. "
                                + "The Lamp Fund sent divers for the missing sailors."),
                report(
                        "other",
                        "Post",
                        18,
                        "The parliament of Lodna elected Mirja Sandahl speaker on Tuesday. She met farmers in the afternoon."));
    }

    @Test
    void independentReportsOfOneEventAreOneEventWithTheirVersions() throws IOException {
        List<JsonNode> shellings = events(store(twoReports()), "type:ASSAULT");
        assertThat(shellings).hasSize(1);
        JsonNode event = shellings.get(0);
        assertThat(event.path("sources").asInt()).isEqualTo(2);
        assertThat(event.path("standing").asString()).isEqualTo("corroborated");
        assertThat(event.path("evidence").size()).isGreaterThan(1);
        assertThat(event.path("versions")
                        .path(0)
                        .path("counts")
                        .path(0)
                        .path("best")
                        .asInt())
                .isEqualTo(3);
        assertThat(event.path("versions")
                        .path(1)
                        .path("counts")
                        .path(0)
                        .path("best")
                        .asInt())
                .isEqualTo(5);
        assertThat(event.path("from").path("killed").asString()).isEqualTo("post");
    }

    @Test
    void whatPeopleDecideIsKeptAndCanBeUndone() throws IOException {
        Path store = store(twoReports());
        String id = events(store, "type:ASSAULT").get(0).path("id").asString();
        String[] by = {"--by", "A. Reader"};
        assertThat(decide(store, by, "edit", id, "--set", "killed=6", "--why", "hospital list")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(events(store, "killed:6")).hasSize(1);
        assertThat(decide(store, by, "accept", id).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "review:accepted")
                        .get(0)
                        .path("review")
                        .path("edited")
                        .toString())
                .isEqualTo("[\"killed\"]");
        assertThat(decide(store, by, "undo", "1").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "killed:6")).isEmpty();
        assertThat(events(store, "killed:5 review:accepted")).hasSize(1);
        assertThat(decide(store, by, "undo", "3").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "killed:6")).hasSize(1);

        assertThat(new Shell().run("recode", store, "--all").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "killed:6 review:accepted")).hasSize(1);
        Shell decisions = new Shell().run("decisions", store);
        assertThat(decisions.out().lines()).hasSize(4);
        assertThat(decisions.out()).contains("hospital list", "\"stands\":false");

        assertThat(decide(store, by, "reject", id).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "review:rejected")).hasSize(1);
        assertThat(events(store, "-review:rejected type:ASSAULT")).isEmpty();
    }

    @Test
    void reportsSayWhatTheyAreCopiesOfAndWhichStoryTheyBelongTo() throws IOException {
        String text = String.format(SHELLING, 3, 4);
        Path store = store(List.of(
                report("wire", "Wire", 16, text),
                report("site", "Site", 17, text),
                report("framed", "Framed", 17, text + "\n\nADVERTISEMENT"),
                report("rewritten", "Other", 18, text.replace("killing 3", "killing 4"))));
        Path file = folder.resolve("all.jsonl");
        new Shell().run("export", store, "-o", file, "--with", "reports,statements");
        List<String> kinds = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode record = JSON.readTree(line);
            if (record.path("record").asString().equals("report")) {
                JsonNode copy = record.path("duplicate_of");
                kinds.add(record.path("id").asString() + " " + copy.path("kind").asString("none"));
                assertThat(copy.path("report").asString("wire")).isEqualTo("wire");
                assertThat(record.path("story").asString()).isEqualTo("wire");
            }
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder("wire none", "site exact", "framed boilerplate", "rewritten version");
    }

    @Test
    void whatFollowsFromAnEventIsToldAndStaysAnEventOfItsOwn() throws IOException {
        Path store = store(List.of(
                report(
                        "first",
                        "Lamp",
                        17,
                        "Ethiopian soldiers shelled Eritrean troops near Badme on Monday, killing nine, the Lamp Fund said. Trenches "
                                + "along the Mareb river were on fire and the garrison of Badme asked for doctors."),
                report(
                        "second",
                        "Post",
                        19,
                        "Eritrean troops attacked Ethiopian soldiers near Badme on Wednesday in retaliation for the shelling along the "
                                + "Mareb river, the Lamp Fund said. The garrison of Badme asked for doctors again.")));
        Shell shell = new Shell().run("search", store, "type:ASSAULT \"in retaliation\"", "--related");
        JsonNode related = JSON.readTree(shell.out()).path("related").path(0);
        assertThat(related.path("kind").asString()).isEqualTo("retaliation");
        assertThat(related.path("direction").asString()).isEqualTo("before");
    }

    @Test
    void peoplePartAndJoinEvents() throws IOException {
        Path store = store(twoReports());
        JsonNode event = events(store, "type:ASSAULT").get(0);
        String[] by = {"--by", "A. Reader"};
        String post = "";
        Shell tellings = new Shell().run("search", store, "type:ASSAULT", "--tellings");
        for (String line : tellings.out().lines().toList()) {
            JsonNode telling = JSON.readTree(line);
            if (telling.path("evidence").path(0).path("report").asString().equals("post")) {
                post = telling.path("id").asString();
            }
        }
        assertThat(decide(store, by, "split", post).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "type:ASSAULT"))
                .hasSize(2)
                .allMatch(one -> one.path("reports").asInt() == 1);
        assertThat(decide(store, by, "merge", post, event.path("id").asString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(events(store, "type:ASSAULT")).hasSize(1);
        assertThat(decide(store, by, "undo", "2").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "type:ASSAULT")).hasSize(2);
        assertThat(decide(store, by, "undo", "1").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(events(store, "type:ASSAULT")).hasSize(1);
        assertThat(decide(store, by, "undo", "1").err()).contains("taken back already");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheRemedy() throws IOException {
        Path store = store(twoReports());
        String id = events(store, "type:ASSAULT").get(0).path("id").asString();
        String[] by = {"--by", "A. Reader"};
        assertThat(decide(store, by, "edit", id, "--set", "day=tomorrow").err()).contains("write 2020-01-31");
        assertThat(decide(store, by, "edit", id, "--set", "colour=red").err()).contains("sets no field", "killed");
        assertThat(decide(store, by, "merge", id).err()).contains("at least 2");
        assertThat(decide(store, by, "accept", "evt-none").err()).contains("there is no event evt-none");
        assertThat(decide(store, by, "praise", id).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(new Shell().run("decisions", store).out()).isEmpty();
    }

    private static Shell decide(Path store, String[] by, String what, Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("decide", store, what));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of(by));
        return new Shell().run(arguments.toArray());
    }
}
