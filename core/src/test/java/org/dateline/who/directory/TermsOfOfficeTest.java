package org.dateline.who.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.junit.jupiter.api.Test;

class TermsOfOfficeTest {

    private static final String HEADER = "id\tname\taliases\tcountry\tsectors\tfrom\tto\tparent\tsource\tas_of\n";

    @Test
    void aStateWhoseLastHeadLeftIsNamedWithTheLineOfThatHead() {
        List<Problem> found = warnings("person:a\tAda Alm\t\tAAA\tGOV\t2001-01-01\t2005-01-01\tcountry:AAA\town\t\n"
                + "person:b\tBo Birk\t\tAAA\tGOV\t2005-01-02\t2009-03-04\tcountry:AAA\town\t\n"
                + "person:c\tCai Cedar\t\tBBB\tGOV\t2001-01-01\t\tcountry:BBB\town\t2009-01-01\n");
        assertThat(found).extracting(Problem::line).containsExactly(3);
        assertThat(found.get(0).message()).contains("AAA").contains("Bo Birk").contains("2009-03-04");
    }

    @Test
    void twoTermsOfAPersonInTheSameDaysAreTold() {
        List<Problem> found = warnings("person:a\tAda Alm\t\tAAA\tGOV\t2001-01-01\t2005-01-01\t\town\t\n"
                + "person:a\tAda Alm\t\tAAA\tOPP\t2005-01-01\t2006-01-01\t\town\t\n"
                + "person:a\tAda Alm\t\tAAA\tGOV\t2006-01-02\t\t\town\t2009-01-01\n"
                + "person:a\tAda Alm\tA. Alm\tAAA\tGOV\t2007-01-02\t\t\town\t2009-01-01\n");
        assertThat(found).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void anImpossibleDayIsPassedOverHere() {
        assertThat(warnings("person:a\tAda Alm\t\tAAA\tGOV\t2001-02-30\t2005-01-01\tcountry:AAA\town\t\n"))
                .isEmpty();
    }

    @Test
    void aDatedRowThatIsOpenSaysUntilWhenItIsKnownAndEachSaysFromWhere() {
        ActorDirectory directory =
                ActorDirectory.of(List.of(file("person:a\tAda Alm\t\tAAA\tGOV\t2001-01-01\t\t\town\t\n"
                        + "person:b\tBo Birk\t\tAAA\tGOV\t2001-01-01\t2002-01-01\t\t\t\n"
                        + "person:c\tCai Cedar\t\tAAA\tGOV\t2001-01-01\t\t\town\t2000-01-01\n"
                        + "person:d\tDan Dale\t\tAAA\tGOV\t2001-01-01\t\t\town\t2020-01-01\n")));
        assertThat(directory.problems()).extracting(Problem::line).containsExactly(2, 3, 4);
    }

    @Test
    void everyStateOfTheShippedTablesHasAHead() {
        List<Problem> found =
                TermsOfOffice.warnings(new DataFolder(List.of(DataFolder.installed())).files("actors", ".tsv"));
        assertThat(found).extracting(Problem::message).allMatch(message -> message.matches("(CCK|NIU) has no head.*"));
    }

    private static List<Problem> warnings(String rows) {
        return TermsOfOffice.warnings(List.of(file(rows)));
    }

    private static DataFile file(String rows) {
        return new DataFile("actors/test.tsv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }
}
