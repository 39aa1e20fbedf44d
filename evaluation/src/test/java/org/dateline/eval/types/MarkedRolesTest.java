package org.dateline.eval.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

class MarkedRolesTest {

    @Test
    void marksTakeUpNoRoom() {
        String marked = "<s>Rebels</s> shelled <t>the town</t> < dawn.";
        assertThat(MarkedRoles.spans(marked, 's')).containsExactly(new Span(0, 6));
        assertThat(MarkedRoles.spans(marked, 't')).containsExactly(new Span(15, 23));
    }

    @Test
    void aMarkMayHoldAnotherAndStandTwice() {
        String marked = "<t>the <s>army</s>'s base</t> and <t>port</t>";
        assertThat(MarkedRoles.spans(marked, 's')).containsExactly(new Span(4, 8));
        assertThat(MarkedRoles.spans(marked, 't')).containsExactly(new Span(0, 15), new Span(20, 24));
    }

    @Test
    void positionsAreCodePoints() {
        assertThat(MarkedRoles.spans("\uD83D\uDD25 <s>Rebels</s>", 's')).containsExactly(new Span(2, 8));
    }
}
