package org.dateline.code.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.code.fixture.ShippedData;
import org.dateline.code.fixture.TestTable;
import org.dateline.model.event.Count;
import org.dateline.model.event.EventCode;
import org.junit.jupiter.api.Test;

/** The types of the shipped ontology, by {@code types.tsv}. */
class OntologyTest {

    private static final Ontology ONTOLOGY = ShippedData.read().ontology();
    private static final EventCode ARREST = new EventCode("COERCE", "arrest", List.of(), null);

    @Test
    void aTypeHasWhatTheOntologyGivesIt() {
        List<List<String>> rows = TestTable.rows(OntologyTest.class, "types.tsv", 7);
        for (List<String> row : rows) {
            assertThat(written(row.get(0))).isEqualTo(row);
        }
        assertThat(rows.stream().map(row -> row.get(0))).isEqualTo(ONTOLOGY.types());
    }

    @Test
    void numbersBelongToTheTypesThatCountThem() {
        assertThat(ONTOLOGY.counts("ASSAULT", Count.Kind.KILLED)).isTrue();
        assertThat(ONTOLOGY.counts("AID", Count.Kind.KILLED)).isFalse();
        assertThat(ONTOLOGY.types().stream().filter(type -> ONTOLOGY.counts(type, Count.Kind.ARRESTED)))
                .containsExactly("PROTEST", "COERCE");
        assertThat(ONTOLOGY.types()).noneMatch(type -> ONTOLOGY.counts(type, Count.Kind.OTHER));
    }

    @Test
    void oneTypeAloneHasTheCasualtiesWhoseEventIsNotMentioned() {
        assertThat(ONTOLOGY.types().stream().filter(type -> ONTOLOGY.is(type, TypeTrait.CASUALTIES)))
                .containsExactly(ONTOLOGY.typeWith(TypeTrait.CASUALTIES));
    }

    @Test
    void aModeHasItsOwnScoreOrThatOfItsType() {
        assertThat(ONTOLOGY.intensity(new EventCode("CONSULT", "phone", List.of(), null)))
                .isEqualTo(1.5);
        assertThat(ONTOLOGY.intensity(new EventCode("PROTEST", "vandalize", List.of(), null)))
                .isEqualTo(-5);
        assertThat(ONTOLOGY.intensity(new EventCode("AID", null, List.of(), null)))
                .isEqualTo(10);
    }

    private static List<String> written(String type) {
        String traits = Arrays.stream(TypeTrait.values())
                .filter(trait -> ONTOLOGY.is(type, trait))
                .map(TypeTrait::key)
                .collect(Collectors.joining(" "));
        return List.of(
                type,
                "" + ONTOLOGY.quad(type),
                ONTOLOGY.isMaterial(type) ? "yes" : "no",
                traits.isEmpty() ? "-" : traits,
                Objects.requireNonNullElse(ONTOLOGY.contentMode(type, ARREST), "-"),
                Objects.requireNonNullElse(ONTOLOGY.whenFuture(type), "-"),
                Objects.requireNonNullElse(ONTOLOGY.whenRefused(type), "-"));
    }
}
