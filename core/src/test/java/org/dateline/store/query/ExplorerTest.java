package org.dateline.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.dateline.store.Store;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found and counted in memory is what the store itself finds. */
class ExplorerTest {

    private static final String[] TERMS = {
        "type:ASSAULT",
        "type:ASSAULT,PROTEST",
        "-type:PROTEST",
        "mode:aerial",
        "-mode:aerial",
        "mode:riot,strike",
        "toll:yes",
        "toll:no",
        "country:XKV,XTB",
        "day:2020-03",
        "day:2020-02..",
        "day:..2020-02-20",
        "-day:2020-03",
        "killed:>=3",
        "killed:<3",
        "killed:3",
        "killed:1..4",
        "-killed:>2",
        "historical:yes",
        "historical:no",
        "dated:no",
        "dated:yes",
        "placed:yes",
        "placed:no",
        "standing:disputed",
        "source:\"The Post\"",
        "source:\"The Post\",\"Gazette\"",
        "party:Rebels",
        "actor:Rebels",
        "recipient:Army",
        "sector:REB",
        "box:20,40,22,43",
        "\"the town\"",
        "-\"the town\"",
        "id:evt-3,evt-4",
        "place:Kalva",
        "review:accepted",
        "sources:>1"
    };

    @TempDir
    private Path folder;

    private static String any(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private Path filled(Random random, int events) throws SQLException {
        Path file = folder.resolve("store.db");
        Store.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            for (int event = 1; event <= events; event++) {
                boolean dated = random.nextInt(4) > 0;
                String mode = any(random, "aerial", "riot", "");
                String modes = mode.isEmpty() || random.nextInt(3) > 0 ? "" : ";" + mode + ";strike;";
                boolean placed = random.nextInt(3) > 0;
                long latest = LocalDate.of(2020, 1, 20).toEpochDay() + random.nextInt(90);
                put(
                        connection,
                        "event",
                        event * 2,
                        "evt-" + event,
                        any(random, "ASSAULT", "PROTEST", "AGREE"),
                        mode,
                        random.nextInt(4) + 1,
                        dated ? latest - random.nextInt(9) : null,
                        random.nextInt(9) > 0 ? latest : null,
                        any(random, "XKV", "XTB", ""),
                        any(random, "Kalva", "Tornby", ""),
                        placed ? 41.5 : null,
                        placed ? 21.5 + random.nextInt(2) : null,
                        random.nextInt(3) > 0 ? random.nextInt(6) : null,
                        null,
                        "actual",
                        random.nextInt(2),
                        any(random, "disputed", "single-source"),
                        random.nextInt(100) / 100.0,
                        2020,
                        any(random, "The Post", "Gazette", ""),
                        1,
                        random.nextInt(3) + 1,
                        1,
                        null,
                        any(random, "accepted", ""),
                        placed ? "exact" : null,
                        random.nextInt(5) == 0 ? 1 : 0,
                        modes);
                put(connection, "event_words", event * 2, any(random, "They shelled the town.", "A march was held."));
                for (int party = random.nextInt(3); party > 0; party--) {
                    String name = any(random, "Rebels", "Army", "Students");
                    String role = any(random, "actor", "recipient");
                    put(
                            connection,
                            "party",
                            event * 2,
                            role,
                            name,
                            any(random, "XA", "XB", ""),
                            "REB",
                            any(random, "e1", ""));
                    put(connection, "party", event * 2, role, name, null, any(random, "MIL", ""), null);
                }
            }
            connection.commit();
        }
        return file;
    }

    private static void put(Connection connection, String table, @Nullable Object... values) throws SQLException {
        String marks = "?,".repeat(values.length - 1) + "?";
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, "".equals(values[index]) ? null : values[index]);
            }
            statement.execute();
        }
    }

    @Test
    void everyQueryFindsInMemoryWhatItFindsInTheStore() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Store store = Store.reading(filled(random, 400))) {
            Explorer explorer = store.explore();
            assertThat(explorer.size()).isEqualTo(400);
            List<String> queries = new ArrayList<>(List.of(TERMS));
            for (int index = 0; index < 60; index++) {
                queries.add(any(random, TERMS) + " " + any(random, TERMS));
            }
            for (String written : queries) {
                Query query = Query.of(written);
                Selection selection = explorer.select(query, store.search());
                assertThat((long) selection.count())
                        .as("%s, seed %d", written, seed)
                        .isEqualTo(store.search().count(query));
                for (Search.Sort sort : Search.Sort.values()) {
                    assertThat(selection.page(sort, 7, 3))
                            .as("%s by %s, seed %d", written, sort, seed)
                            .isEqualTo(store.search().page(query, sort, 7, 3));
                }
            }
        }
    }

    @Test
    void aPartnerIsCountedInTheEventsOfAPartyItself() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Selection selection = store.explore().select(Query.of("party:Rebels"), store.search());
            List<Selection.Partner> partners = selection.partners(Set.of("Rebels"), 10);
            assertThat(partners)
                    .as("seed %d", seed)
                    .extracting(Selection.Partner::name)
                    .containsExactlyInAnyOrder("Army", "Students");
            for (Selection.Partner partner : partners) {
                assertThat((long) partner.recipient() + partner.actor() + partner.beside())
                        .as("%s, seed %d", partner, seed)
                        .isEqualTo(store.search().count(Query.of("toll:no party:Rebels party:" + partner.name())));
            }
        }
    }

    @Test
    void aCountByAFieldLeavesOutTheTermsForIt() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Explorer explorer = store.explore();
            Map<String, Map<String, Long>> facets = explorer.select(
                            Query.of("type:ASSAULT party:Rebels country:XKV"), store.search())
                    .facets();
            for (String type : List.of("ASSAULT", "PROTEST", "AGREE")) {
                assertThat(Objects.requireNonNull(facets.get("type")).getOrDefault(type, 0L))
                        .as("seed %d", seed)
                        .isEqualTo(
                                store.search().count(Query.of("toll:no type:" + type + " party:Rebels country:XKV")));
            }
            for (String party : List.of("Rebels", "Army", "Students")) {
                assertThat(Objects.requireNonNull(facets.get("party")).getOrDefault(party, 0L))
                        .as("seed %d", seed)
                        .isEqualTo(store.search().count(Query.of("toll:no type:ASSAULT country:XKV party:" + party)));
            }
            assertThat(Objects.requireNonNull(facets.get("sector")).getOrDefault("REB", 0L))
                    .isEqualTo(
                            store.search().count(Query.of("toll:no type:ASSAULT party:Rebels country:XKV sector:REB")));
        }
    }

    @Test
    void theTimelineTellsWhatSurelyHappenedInABinFromWhatOnlyMayHave() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 300))) {
            Timeline timeline =
                    store.explore().select(Query.of(""), store.search()).timeline();
            for (Timeline.Bin bin : timeline.bins()) {
                // what goes on without a known end is drawn where it begins, and found on every later day
                assertThat((long) bin.sure() + bin.possible())
                        .as("%s, seed %d", bin, seed)
                        .isLessThanOrEqualTo(store.search()
                                .count(Query.of("toll:no day:" + bin.from() + ".." + bin.to() + " dated:yes")));
            }
            assertThat((long) timeline.undated()).isEqualTo(store.search().count(Query.of("toll:no dated:no")));
        }
    }

    @Test
    void theMapCountsWhatHasNoPoint() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Selection.Spots spots = store.explore()
                    .select(Query.of("type:ASSAULT"), store.search())
                    .spots(3);
            assertThat((long) spots.unplaced())
                    .as("seed %d", seed)
                    .isEqualTo(store.search().count(Query.of("toll:no type:ASSAULT placed:no")));
            assertThat(spots.spots()).hasSize(3);
            assertThat(spots.spots().get(0).events())
                    .isGreaterThanOrEqualTo(spots.spots().get(1).events());
        }
    }

    @Test
    void pairsCountEachEventOnce() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Selection.Dyads dyads =
                    store.explore().select(Query.of(""), store.search()).dyads(3);
            for (int actor = 0; actor < dyads.actors().size(); actor++) {
                for (int recipient = 0; recipient < dyads.recipients().size(); recipient++) {
                    assertThat((long) dyads.events()[actor][recipient])
                            .as("seed %d", seed)
                            .isEqualTo(store.search()
                                    .count(Query.of(
                                            "toll:no actor:" + dyads.actors().get(actor) + " recipient:"
                                                    + dyads.recipients().get(recipient))));
                }
            }
        }
    }

    @Test
    void anEventWithSeveralModesIsFoundAndCountedByEach() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Map<String, Long> modes = Objects.requireNonNull(store.explore()
                    .select(Query.of(""), store.search())
                    .facets()
                    .get("mode"));
            assertThat(modes.keySet()).as("seed %d", seed).containsExactlyInAnyOrder("aerial", "riot", "strike");
            modes.forEach((mode, count) -> assertThat(count)
                    .as("%s, seed %d", mode, seed)
                    .isEqualTo(store.search().count(Query.of("toll:no mode:" + mode))));
        }
    }

    @Test
    void totalsAreFoundAndLeftOutOfAllThatIsCounted() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Explorer explorer = store.explore();
            Selection all = explorer.select(Query.of(""), store.search());
            long totals = store.search().count(Query.of("toll:yes"));
            assertThat((long) all.totals())
                    .as("seed %d", seed)
                    .isEqualTo(totals)
                    .isPositive();
            assertThat(all.count()).isEqualTo(200);
            Selection deeds = explorer.select(Query.of("toll:no"), store.search());
            assertThat(deeds.totals()).isZero();
            assertThat(all.facets()).as("seed %d", seed).isEqualTo(deeds.facets());
            assertThat(all.timeline()).as("seed %d", seed).isEqualTo(deeds.timeline());
            assertThat(all.spots(9)).as("seed %d", seed).isEqualTo(deeds.spots(9));
            Selection only = explorer.select(Query.of("toll:yes"), store.search());
            assertThat((long) only.count()).isEqualTo(totals);
            assertThat(only.facets().values()).allMatch(Map::isEmpty);
            assertThat(only.spots(9).spots()).isEmpty();
            assertThat(only.timeline().bins()).isEmpty();
        }
    }

    @Test
    void theMostKilledAreSoughtAmongDeeds() throws SQLException {
        long seed = System.nanoTime();
        try (Store store = Store.reading(filled(new Random(seed), 200))) {
            Query deeds = Query.of("toll:no killed:>=0");
            int known = (int) store.search().count(deeds);
            assertThat(store.search()
                            .page(Query.of(""), Search.Sort.KILLED, known, 0)
                            .events())
                    .as("seed %d", seed)
                    .isEqualTo(store.search()
                            .page(deeds, Search.Sort.KILLED, known, 0)
                            .events());
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsEnded() throws SQLException {
        try (Store store = Store.reading(filled(new Random(1), 400))) {
            Query slow = Query.of("-\"th\"");
            assertThat(store.within(Duration.ofSeconds(30), () -> store.search().count(slow)))
                    .isEqualTo(store.search().count(slow));
            assertThatThrownBy(() -> store.within(
                            Duration.ofNanos(1), () -> store.search().count(slow)))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("ask for less");
            assertThat(store.search().count(slow)).isNotNegative();
        }
    }
}
