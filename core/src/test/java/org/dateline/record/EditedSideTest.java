package org.dateline.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

class EditedSideTest {

    private static final Actor ARMY =
            new Actor(new Phrase(0, 1, new Span(4, 8), "army"), "Kalvan Army", "XKV", List.of("MIL"), "mil:XKV");

    @Test
    void namesStandBetweenSemicolonsWithTheirCodesInBrackets() {
        List<Actor> side = EditedSide.read("March 23 Movement (COD REB); villagers; union (LAB)", List.of());
        assertThat(side).extracting(Actor::name).containsExactly("March 23 Movement", "villagers", "union");
        assertThat(side).extracting(Actor::code).containsExactly("COD", null, null);
        assertThat(side.stream().map(Actor::sectors).toList())
                .isEqualTo(List.of(List.of("REB"), List.of(), List.of("LAB")));
    }

    @Test
    void aPartyThatIsNamedAgainKeepsItsWordsAndItsEntity() {
        assertThat(EditedSide.read("kalvan army", List.of(ARMY))).containsExactly(ARMY);
        assertThat(EditedSide.read("Kalvan Army (XKV MIL)", List.of(ARMY))).containsExactly(ARMY);
        Actor police = EditedSide.read("Kalvan Army (XKV COP)", List.of(ARMY)).get(0);
        assertThat(police.phrase()).isEqualTo(ARMY.phrase());
        assertThat(police.sectors()).containsExactly("COP");
        assertThat(police.entity()).isNull();
    }

    @Test
    void anEmptySideHasNobody() {
        assertThat(EditedSide.read("", List.of(ARMY))).isEmpty();
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        for (String side : List.of("March 23 Movement (COD REB); Rwanda (RWA)", "villagers", "")) {
            assertThat(EditedSide.written(EditedSide.read(side, List.of()))).isEqualTo(side);
        }
    }

    @Test
    void codesThatAreNoneAndEmptyNamesAreRefused() {
        for (String side : List.of("Rebels (reb)", "Rebels (REB", ";", "Rebels; ; Army", "Rebels (REB) and more")) {
            assertThat(EditedSide.isReadable(side)).as(side).isFalse();
        }
    }
}
