package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(240)
class ExportCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Path store = Path.of("");

    @BeforeAll
    static void imports() throws IOException {
        store = folder.resolve("store.db");
        Path batch = Files.write(
                folder.resolve("in.jsonl"),
                List.of(
                        "{\"id\":\"one\",\"source\":\"Lamp\",\"url\":\"https://lamp.example/1\",\"published\":\"2026-11-17\",\"text\":"
                                + "\"Rebels shelled the city of Goma on Monday, killing at least 12 civilians and wounding 30.\"}",
                        "{\"id\":\"two\",\"source\":\"Post\",\"published\":\"2026-11-18\",\"text\":"
                                + "\"Kenyan police arrested three protesters in Nairobi on Tuesday. Thousands protested in Mombasa on Tuesday.\"}",
                        "{\"id\":\"three\",\"source\":\"=cmd()\",\"published\":\"2026-11-18\",\"text\":"
                                + "\"French President Emmanuel Macron met German Chancellor Friedrich Merz in Berlin on Tuesday.\"}"));
        assertThat(new Shell().run("import", batch, "--into", store).exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static Path export(String name, Object... more) throws IOException {
        Path file = folder.resolve(name);
        Object[] arguments = new Object[more.length + 4];
        arguments[0] = "export";
        arguments[1] = store;
        arguments[2] = "-o";
        arguments[3] = file;
        System.arraycopy(more, 0, arguments, 4, more.length);
        Shell shell = new Shell().run(arguments);
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        return file;
    }

    @Test
    void duckDbReadsTheParquet() throws IOException, SQLException {
        Path file = export("events.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT type, earliest, killed_low, historical, country, lat FROM '"
                                + file + "' WHERE killed_best >= 10 AND earliest = DATE '2026-11-16'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ASSAULT");
            assertThat(rows.getLong(3)).isEqualTo(12);
            assertThat(rows.getBoolean(4)).isFalse();
            assertThat(rows.getString(5)).isEqualTo("COD");
            assertThat(rows.getDouble(6)).isBetween(-2.0, -1.0);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void theManifestTellsWhatTheFileIs() throws IOException, NoSuchAlgorithmException {
        Path file = export("assaults.jsonl", "type:ASSAULT");
        JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("assaults.jsonl.manifest.json")));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(manifest.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(manifest.path("events").asInt()).isEqualTo(1);
        assertThat(manifest.path("query").asString()).isEqualTo("type:ASSAULT");
        assertThat(manifest.path("store").path("report").asInt()).isEqualTo(3);
        assertThat(manifest.path("store").path("reports_coded_by").size()).isEqualTo(1);
    }

    @Test
    void wordsThatASpreadsheetWouldTakeForAFormulaAreNone() throws IOException {
        assertThat(Files.readString(export("safe.csv"))).contains(",'=cmd(),").doesNotContain(",=cmd(),");
        assertThat(Files.readString(export("raw.csv", "--raw"))).contains(",=cmd(),");
    }

    @Test
    void pointsLieWhereEventsHappened() throws IOException {
        JsonNode collection = JSON.readTree(Files.readString(export("map.geojson", "type:ASSAULT")));
        JsonNode feature = collection.path("features").path(0);
        assertThat(feature.path("geometry").path("coordinates").path(0).asDouble())
                .isBetween(29.0, 30.0);
        assertThat(feature.path("properties").path("killed_best").asInt()).isEqualTo(12);
    }

    @Test
    void tablesHaveTheShapesThatAnalystsHaveToolsFor() throws IOException {
        List<String> polecat = Files.readAllLines(export("polecat.tsv", "--to", "polecat"));
        assertThat(polecat.get(0).split("\t")).hasSize(40).startsWith("Event ID", "Event Date", "Event Type");
        assertThat(polecat).allMatch(line -> line.split("\t", -1).length == 40);

        List<String> events = Files.readAllLines(export("gdelt.csv", "--to", "gdelt-events"));
        assertThat(events).hasSize(polecat.size() - 1).allMatch(line -> line.split("\t", -1).length == 61);
        String shelling = events.stream()
                .filter(line -> line.contains("https://lamp.example/1"))
                .findFirst()
                .orElse("");
        assertThat(shelling.split("\t")[1]).isEqualTo("20261116");
        assertThat(shelling.split("\t")[53]).isEqualTo("CG");
        List<String> mentions = Files.readAllLines(export("mentions.csv", "--to", "gdelt-mentions"));
        assertThat(mentions).allMatch(line -> line.split("\t", -1).length == 16);
        assertThat(mentions).anyMatch(line -> line.startsWith(shelling.split("\t")[0] + "\t"));

        List<String> ged = Files.readAllLines(export("ged.csv", "--to", "ged"));
        assertThat(ged).hasSize(2);
        assertThat(ged.get(1)).contains("DR Congo", "2026-11-16");
        List<String> acled = Files.readAllLines(export("acled.csv", "--to", "acled"));
        assertThat(acled.get(0).split(",")).hasSize(31);
        assertThat(acled)
                .anyMatch(line -> line.contains("Shelling/artillery/missile attack"))
                .anyMatch(line -> line.contains("Peaceful protest"))
                .anyMatch(line -> line.contains("Arrests"))
                .noneMatch(line -> line.contains("Macron"));
    }

    @Test
    void whatPeopleRejectedIsLeftOut() throws IOException {
        Path own = folder.resolve("own.db");
        Files.copy(store, own);
        Shell found = new Shell().run("search", own, "type:ASSAULT");
        String id = JSON.readTree(found.out()).path("id").asString();
        new Shell().run("decide", own, "reject", id, "--by", "A. Reader");
        Path left = folder.resolve("left.jsonl");
        new Shell().run("export", own, "-o", left);
        assertThat(Files.readString(left)).isNotEmpty().doesNotContain(id);
        Path rejected = folder.resolve("rejected.jsonl");
        new Shell().run("export", own, "-o", rejected, "review:rejected");
        assertThat(Files.readString(rejected)).contains(id);
    }

    @Test
    void tablesOfDeedsLeaveTotalsOutAndSaySo() throws IOException {
        Path own = folder.resolve("totals.db");
        Files.copy(store, own);
        Shell found = new Shell().run("search", own, "type:ASSAULT");
        String id = JSON.readTree(found.out()).path("id").asString();
        Shell decided = new Shell().run("decide", own, "edit", id, "--set", "toll=true", "--by", "A. Reader");
        assertThat(decided.exitCode()).as(decided.err()).isEqualTo(ExitCode.DONE);
        for (String format : List.of("acled", "ged", "gdelt-events", "gdelt-mentions", "polecat", "geojson")) {
            String with = Files.readString(export("deed." + format, "--to", format));
            assertThat(with).as(format).contains(format.startsWith("gdelt") ? "20261116" : "Goma");
            Path file = folder.resolve("total." + format);
            Shell shell = new Shell().run("export", own, "-o", file, "--to", format);
            assertThat(shell.err()).contains("1 total of a war or period is left out");
            String without = Files.readString(file);
            assertThat(without).as(format).doesNotContain("Goma").doesNotContain("20261116");
            if (!format.equals("ged")) {
                assertThat(without).as(format).containsAnyOf("Mombasa", "20261117");
            }
            JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("total." + format + ".manifest.json")));
            assertThat(manifest.path("totals_left_out").asInt()).isEqualTo(1);
        }
        for (String format : List.of("jsonl", "csv")) {
            Path file = folder.resolve("kept." + format);
            Shell shell = new Shell().run("export", own, "-o", file);
            assertThat(shell.err()).doesNotContain("left out");
            assertThat(Files.readString(file)).contains(id);
        }
        assertThat(new Shell().run("search", own, "toll:yes").out())
                .contains(id, "\"toll\":true")
                .hasLineCount(1);
        assertThat(new Shell().run("search", own, "toll:no").out()).isNotEmpty().doesNotContain(id);
    }

    @Test
    void whatCannotBeWrittenIsTold() throws IOException {
        Path file = export("there.csv");
        assertThat(new Shell().run("export", store, "-o", file).exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(new Shell()
                        .run("export", store, "-o", folder.resolve("x.unknown"))
                        .err())
                .contains("give --to", "gdelt-events");
        assertThat(new Shell()
                        .run("export", store, "-o", folder.resolve("x"), "--to", "icews")
                        .err())
                .contains("there is no format icews");
    }
}
