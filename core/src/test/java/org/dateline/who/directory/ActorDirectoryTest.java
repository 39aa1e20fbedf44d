package org.dateline.who.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorDirectoryTest {

    private static final String HEADER = "id\tname\taliases\tcountry\tsectors\tfrom\tto\tparent\tsource\n";
    private static final ActorDirectory SHIPPED =
            ActorDirectory.of(new DataFolder(List.of(DataFolder.installed())).files("actors", ".tsv"));

    @Test
    void theShippedDataHasNoProblems() {
        assertThat(SHIPPED.problems()).isEmpty();
    }

    @Test
    void namesAreMetWithoutAccentsApostrophesHyphensAndTheArticle() {
        ActorDirectory directory =
                directory("group:kh\tKata'ib Hizballah\tThe Party's Brigades\tIRQ\tPRM\t\t\t\town\n");
        assertThat(directory.named("Kataib-Hizballah", null)).isNotNull();
        assertThat(directory.named("the Kata’ib Hizballah", null)).isNotNull();
        assertThat(directory.longest(List.of("fighters", "of", "Party", "'s", "Brigades"), 2, null))
                .isNotNull();
    }

    @Test
    void anAbbreviationWantsItsCapitals() {
        assertThat(SHIPPED.longest(List.of("US"), 0, null)).isNotNull();
        assertThat(SHIPPED.longest(List.of("us"), 0, null)).isNull();
        assertThat(SHIPPED.longest(List.of("who"), 0, null)).isNull();
    }

    @Test
    void theLongestNameWins() {
        ActorDirectory.Hit hit = requireNonNull(
                SHIPPED.longest(List.of("Islamic", "State", "West", "Africa", "Province", "said"), 0, null));
        assertThat(hit.entry().id()).isEqualTo("group:iswap");
        assertThat(hit.to()).isEqualTo(5);
    }

    @Test
    void theSameNameMeansWhoHeldItOnTheDay() {
        assertThat(sectors("Taliban", "2019-05-01")).containsExactly("REB");
        assertThat(sectors("Taliban", "2022-05-01")).containsExactly("GOV", "REB");
        assertThat(id("President Bush", "Bush", "1990-05-01")).isEqualTo("person:george-hw-bush");
        assertThat(id("President Bush", "Bush", "2003-05-01")).isEqualTo("person:george-w-bush");
    }

    @Test
    void withoutADayTheActorValidLastIsMeant() {
        assertThat(sectors("Taliban", null)).containsExactly("GOV", "REB");
    }

    @Test
    void aLeaderOutOfOfficeIsMetAsFormer() {
        ActorDirectory.Hit hit = requireNonNull(SHIPPED.named("Tony Blair", LocalDate.of(2015, 3, 1)));
        assertThat(hit.former()).isTrue();
    }

    @Test
    void annotationLearnsWhereANameEndsAndWhatItNames() {
        NameIndex.Match match = SHIPPED.longestAt(List.of("Hayat", "Tahrir", "al-Sham", "fighters"), 0);
        assertThat(match).isEqualTo(new NameIndex.Match(3, Mention.Kind.ORGANIZATION));
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        ActorDirectory directory = directory("group:a\tAlpha\tFront\tIRQ\tXXX\t\t\t\town\n"
                + "group:b\tBeta\tFront\tIRQ\tREB\t2003-13-01\t\t\town\n"
                + "group:c\tGamma\n"
                + "nothing\tDelta\t\t\t\t\t\t\town\n");
        assertThat(directory.problems()).extracting(Problem::line).containsExactly(2, 3, 3, 4, 5);
    }

    @Test
    void itOpensFast() {
        List<DataFile> files = new DataFolder(List.of(DataFolder.installed())).files("actors", ".tsv");
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        ActorDirectory.of(files);
        assertThat((clock.getCurrentThreadCpuTime() - start) / 1_000_000).isLessThan(1000);
    }

    private static List<String> sectors(String name, @Nullable String day) {
        ActorDirectory.Hit hit = requireNonNull(SHIPPED.named(name, day == null ? null : LocalDate.parse(day)));
        return hit.entry().sectors();
    }

    private static String id(String title, String name, String day) {
        ActorDirectory.Hit hit = requireNonNull(SHIPPED.named(name, LocalDate.parse(day)), title);
        return hit.entry().id();
    }

    private static ActorDirectory directory(String rows) {
        return ActorDirectory.of(
                List.of(new DataFile("actors/test.tsv", (HEADER + rows).getBytes(StandardCharsets.UTF_8))));
    }
}
