package org.dateline.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.store.sql.StoreProblem;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void termsAreReadInTheirOrder() {
        assertThat(Query.of(
                                "type:ASSAULT,PROTEST day:2020-02 -historical:yes killed:5..20 \"green zone\" party:\"Islamic State\"")
                        .meanings())
                .containsExactly(
                        "type is ASSAULT or PROTEST",
                        "may have happened from 2020-02-01 to 2020-02-29",
                        "not (historical is yes)",
                        "killed from 5 to 20",
                        "the sentences have \"green zone\"",
                        "party is Islamic State");
    }

    @Test
    void aRangeOfDaysMayBeOpen() {
        assertThat(Query.of("day:2020..").meanings()).containsExactly("may have happened from 2020-01-01 to any day");
        assertThat(Query.of("day:..2019-12-31").meanings())
                .containsExactly("may have happened from any day to 2019-12-31");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThatThrownBy(() -> Query.of("typ:X day:31.12.2019 killed:many box:1,2,3 historical:maybe"))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("there is no field typ; did you mean type?; the fields are actor,")
                .hasMessageContaining("day:31.12.2019 is no day")
                .hasMessageContaining("killed:many is no number")
                .hasMessageContaining("box:1,2,3 is no box")
                .hasMessageContaining("historical:maybe is neither yes nor no");
    }

    @Test
    void nothingFindsEverything() {
        assertThat(Query.of("  ").sql()).isEqualTo("1");
    }

    @Property(tries = 500)
    void whateverIsWrittenOnlyValuesStandForIt(@ForAll String written) {
        try {
            Query query = Query.of(written);
            long marks = query.sql().chars().filter(letter -> letter == '?').count();
            assertThat(query.values()).hasSize((int) marks);
            assertThat(query.sql()).doesNotContain(";").doesNotContain("--");
        } catch (StoreProblem told) {
            assertThat(told.getMessage()).isNotBlank();
        }
    }
}
