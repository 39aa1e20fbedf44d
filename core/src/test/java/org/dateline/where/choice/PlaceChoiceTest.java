package org.dateline.where.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.event.Place;
import org.dateline.model.event.Place.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the places that a report gives becomes a claim's. */
class PlaceChoiceTest {

    private static final int A_REPORT = 12;
    private static final int A_SENTENCE = 1;

    private final PlaceChoice choice = PlaceChoice.read(List.of(weights("""
            # sign, weight
            open\t0
            from rules\t1
            likely\t3
            unlikely\t-3
            """)), new ArrayList<>());

    @Test
    void whatTheRulesGiveStaysWhileItIsNotDoubted() {
        assertThat(chosen(A_REPORT, open("open"), town("Alba", "AAA", "from rules"), town("Berga", "BBB", "unlikely")))
                .isEqualTo("Alba");
    }

    @Test
    void whatTheRulesGiveGivesWayToAPlaceThatIsMuchLikelier() {
        assertThat(chosen(A_REPORT, open("open"), town("Alba", "AAA", "from rules"), town("Berga", "BBB", "likely")))
                .isEqualTo("Berga");
    }

    @Test
    void whatTheRulesGiveIsLeftOutWhenNothingIsLikely() {
        assertThat(chosen(A_REPORT, open("open"), town("Alba", "AAA", "from rules", "unlikely"), town("Berga", "BBB")))
                .isEqualTo("open");
    }

    @Test
    void aSentenceThatStandsAloneHasWhatTheRulesGive() {
        assertThat(chosen(A_SENTENCE, open("open"), town("Alba", "AAA", "from rules"), town("Berga", "BBB", "likely")))
                .isEqualTo("Alba");
        assertThat(chosen(A_SENTENCE, open("open"), town("Berga", "BBB", "likely")))
                .isEqualTo("open");
    }

    @Test
    void ofTwoTownsThatAreEquallyLikelyTheCountryIsSure() {
        assertThat(chosen(
                        A_REPORT,
                        open("open", "unlikely"),
                        town("Alba", "AAA"),
                        town("Agra", "AAA"),
                        country("Aland", "AAA", "unlikely"),
                        country("Beland", "BBB", "unlikely")))
                .isEqualTo("Aland");
    }

    @Test
    void theTownIsTakenBeforeItsCountryWhenBothAreSure() {
        assertThat(chosen(A_REPORT, open("open"), country("Aland", "AAA"), town("Alba", "AAA", "likely")))
                .isEqualTo("Alba");
    }

    private String chosen(int sentences, PlaceCandidate... candidates) {
        Place place = choice.best(List.of(candidates), sentences).place();
        return place == null ? "open" : place.name();
    }

    private static PlaceCandidate open(String... signs) {
        return new PlaceCandidate(null, Set.of(signs));
    }

    private static PlaceCandidate town(String name, String country, String... signs) {
        return new PlaceCandidate(place(name, country, Precision.EXACT, name), Set.of(signs));
    }

    private static PlaceCandidate country(String name, String country, String... signs) {
        return new PlaceCandidate(place(name, country, Precision.COUNTRY, null), Set.of(signs));
    }

    private static Place place(String name, String country, Precision precision, @Nullable String text) {
        return new Place(name, null, country, null, null, null, null, precision, Place.Basis.TEXT, text, null);
    }

    private static DataFile weights(String lines) {
        return new DataFile("places/choice.tsv", lines.getBytes(StandardCharsets.UTF_8));
    }
}
