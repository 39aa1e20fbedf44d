package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dateline.data.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = Dateline.open(new DataFolder(List.of(Path.of("../data"))));
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @Test
    void itNamesTheFileAndLineThatChangeAnEvent() {
        assertThat(lines("Rebels ambushed a convoy."))
                .anySatisfy(line -> assertThat(line).contains("claim ASSAULT by assault.ambush"))
                .anySatisfy(line -> assertThat(line).matches(" +to change it: data/en/lexicon/assault\\.yaml:\\d+"));
    }

    @Test
    void itTellsWhatTheJudgeSaidOfAnEventAndOfOneItRefused() {
        assertThat(lines("Rebels ambushed a convoy."))
                .anySatisfy(line -> assertThat(line).matches(" +judge: ASSAULT \\S+, none \\S+"));
        assertThat(lines("The keeper attacked the cross and punched it clear."))
                .anySatisfy(line -> assertThat(line).contains("the judge takes \"attacked\" for no event here"));
    }

    @Test
    void itTellsWhichVerbsNoEntryKnows() {
        assertThat(lines("The parrot snored."))
                .anySatisfy(line -> assertThat(line).contains("no entry knows the verb \"snore\""));
    }

    private static List<String> lines(String text) {
        return dateline.explain(text, null).lines();
    }
}
