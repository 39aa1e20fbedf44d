package org.dateline.where.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.where.Places;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Places.gazetteer(Places.files());

    @Test
    void aTownIsFoundWithItsCountryRegionAndId() {
        KnownPlace kirkuk = town("Kirkuk");

        assertThat(kirkuk.country()).isEqualTo("IRQ");
        assertThat(kirkuk.geonames()).isEqualTo(94787);
        assertThat(kirkuk.latitude()).isBetween(35.4, 35.5);
        assertThat(GAZETTEER.region(kirkuk.country(), kirkuk.admin1()))
                .extracting(KnownPlace::name)
                .isEqualTo("Kirkuk");
    }

    @Test
    void caseAccentsHyphensAndDotsDoNotMatter() {
        assertThat(town("DEIR EZ ZOR")).isEqualTo(town("Deir ez-Zor"));
        assertThat(town("Sao Paulo")).isEqualTo(town("São Paulo"));
        assertThat(GAZETTEER.find("U.S.")).isEqualTo(GAZETTEER.find("US"));
    }

    @Test
    void saintAndItsAbbreviationAreOne() {
        assertThat(GAZETTEER.find("Mt Pleasant")).isNotEmpty();
        assertThat(GAZETTEER.find("Saint Louis")).isNotEmpty();
        assertThat(GAZETTEER.find("St. Louis")).isNotEmpty();
    }

    @Test
    void aMainNameComesBeforeAnAlternateOne() {
        List<KnownPlace> towns = GAZETTEER.find("Paris").stream()
                .filter(place -> place.level() == Level.TOWN)
                .toList();

        assertThat(towns.get(0).country()).isEqualTo("FRA");
        assertThat(towns).isSortedAccordingTo((left, right) -> Boolean.compare(right.primary(), left.primary()));
    }

    @Test
    void noisyAlternateNamesAreNotPlaces() {
        assertThat(GAZETTEER.find("White House"))
                .noneMatch(place -> place.country().equals("MAR"));
        assertThat(GAZETTEER.find("Iraq")).allMatch(place -> place.country().equals("IRQ"));
    }

    @Test
    void landmarksSeasAndMacroRegionsAreThere() {
        for (String name : List.of(
                "Green Zone",
                "Tahrir Square",
                "Gaza Strip",
                "Donbas",
                "Darfur",
                "Tigris",
                "Persian Gulf",
                "Strait of Hormuz")) {
            assertThat(GAZETTEER.find(name)).as(name).isNotEmpty();
        }
    }

    @Test
    void peoplesLeadToTheirCountries() {
        assertThat(GAZETTEER.countryOfDemonym("Danes")).isEqualTo("DNK");
        assertThat(GAZETTEER.countryOfDemonym("South Korean")).isEqualTo("KOR");
        assertThat(GAZETTEER.countryOfDemonym("Nobody")).isNull();
    }

    @Test
    void everyProblemIsToldWithFileAndLine() {
        List<DataFile> files = new ArrayList<>(Places.files());
        files.add(file(
                "mine.tsv",
                "name\taliases\tkind\tcountry\tlat\tlon\tprecision\tnote\n"
                        + "Old Mill\t\tsite\tIRQ\tnorth\t44.1\texact\t\n"
                        + "New Mill\t\tsite\tIRQ\t35.1\t44.1\texactly\t\n"));

        assertThatThrownBy(() -> Places.gazetteer(files))
                .isInstanceOfSatisfying(DataProblems.class, problems -> assertThat(problems.problems())
                        .extracting(problem -> problem.file() + ":" + problem.line())
                        .containsExactly("places/mine.tsv:2", "places/mine.tsv:3"));
    }

    @Test
    void aUsersOwnLandmarkIsFound() {
        List<DataFile> files = new ArrayList<>(Places.files());
        files.add(file(
                "mine.tsv",
                "name\taliases\tkind\tcountry\tlat\tlon\tprecision\tnote\n"
                        + "Qaraqoy Mill\tThe Mill at Qaraqoy\tsite\tIRQ\t35.1\t44.1\texact\t\n"));

        assertThat(Places.gazetteer(files).find("the mill at Qaraqoy"))
                .singleElement()
                .satisfies(place -> assertThat(place.level()).isEqualTo(Level.SITE));
    }

    @Test
    void aMissingFileIsAProblemWithARemedy() {
        assertThatThrownBy(() -> Places.gazetteer(List.of()))
                .isInstanceOf(DataProblems.class)
                .hasMessageContaining("places.tsv")
                .hasMessageContaining("names.tsv");
    }

    private static DataFile file(String name, String text) {
        return new DataFile("places/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static KnownPlace town(String name) {
        return GAZETTEER.find(name).stream()
                .filter(place -> place.level() == Level.TOWN)
                .findFirst()
                .orElseThrow();
    }
}
