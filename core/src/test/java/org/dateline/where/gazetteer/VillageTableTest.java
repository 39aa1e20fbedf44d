package org.dateline.where.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.where.Places;
import org.junit.jupiter.api.Test;

class VillageTableTest {

    private static final VillageTable TABLE = new VillageTable(new DataFile(
            "places/villages.tsv",
            String.join(
                            "\n",
                            "bir ali\t\tYEM\t16\t14.02\t48.33\t1",
                            "bir ali\tBi'r `Ali\tSYR\t09\t35.10\t40.20\t2",
                            "bir alia\t\tSYR\t09\t35.10\t40.20\t3",
                            "zorna\t\tUKR\t\t48.00\t30.00\t",
                            "")
                    .getBytes(StandardCharsets.UTF_8)));

    @Test
    void allVillagesOfANameAreFoundAndNoLongerNames() {
        assertThat(TABLE.find("Bi'r Ali"))
                .extracting(KnownPlace::country, KnownPlace::geonames)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("YEM", 1), org.assertj.core.groups.Tuple.tuple("SYR", 2));
        assertThat(TABLE.find("Bir")).isEmpty();
        assertThat(TABLE.find("Bir Alib")).isEmpty();
        assertThat(TABLE.find("Zzz Zzz")).isEmpty();
        assertThat(TABLE.find("Aaaa")).isEmpty();
    }

    @Test
    void aNameIsWrittenWithCapitalsUnlessTheTableWritesItOtherwise() {
        assertThat(TABLE.find("bir ali")).extracting(KnownPlace::name).containsExactly("Bir Ali", "Bi'r `Ali");
        assertThat(TABLE.find("ZORNA")).extracting(KnownPlace::name).containsExactly("Zorna");
        assertThat(TABLE.find("Zorna").get(0).geonames()).isNull();
    }

    @Test
    void withoutTheFileThereAreNone() {
        assertThat(new VillageTable(null).find("Bir Ali")).isEmpty();
    }

    @Test
    void theShippedTableIsSortedAsItIsSearched() {
        assertThat(Places.files().stream().filter(file -> file.name().endsWith("villages.tsv.gz")))
                .hasSize(1);
        Gazetteer gazetteer = Places.gazetteer(Places.files());
        for (String name : List.of("Kangarwa", "Dabanga", "Dorawela", "Zuwarah")) {
            List<KnownPlace> found = gazetteer.villages(name);
            found.forEach(place -> assertThat(place.hasPoint()).isTrue());
        }
        assertThat(gazetteer.villages("Kangarwa"))
                .isNotEmpty()
                .allMatch(
                        place -> place.country().equals("NGA") && place.admin1().equals("27"));
    }
}
