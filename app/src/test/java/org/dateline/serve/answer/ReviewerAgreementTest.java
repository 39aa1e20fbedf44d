package org.dateline.serve.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReviewerAgreementTest {

    private final ArrayNode decisions = new ObjectMapper().createArrayNode();

    private ObjectNode decision(String by, String kind, String event) {
        ObjectNode one = decisions.addObject().put("by", by).put("kind", kind).put("stands", true);
        one.putArray("tellings").add(event);
        return one;
    }

    private void edit(String by, String event, String field, String value) {
        decision(by, "edit", event).putObject("set").put("field", field).put("value", value);
    }

    @Test
    void kappaIsThatOfCohen() {
        String[] first = {
            "accept", "accept", "accept", "reject", "reject", "accept", "reject", "accept", "accept", "reject"
        };
        String[] second = {
            "accept", "accept", "reject", "reject", "reject", "accept", "accept", "accept", "accept", "reject"
        };
        for (int event = 0; event < first.length; event++) {
            decision("A", first[event], "event " + event);
            decision("B", second[event], "event " + event);
        }
        ReviewerAgreement agreement = ReviewerAgreement.of(decisions).get(0);
        assertThat(agreement.events()).isEqualTo(10);
        assertThat(agreement.same()).isEqualTo(8);
        // Each accepts 6 of 10: by chance they would agree on .6 * .6 + .4 * .4 = .52.
        assertThat(agreement.kappa()).isCloseTo((.8 - .52) / (1 - .52), within(1e-9));
        assertThat(agreement.fields()).isEmpty();
    }

    @Test
    void aFieldIsComparedInEventsThatBothKept() {
        for (int event = 0; event < 4; event++) {
            decision("A", "accept", "event " + event);
            decision("B", event == 3 ? "reject" : "accept", "event " + event);
        }
        edit("A", "event 0", "killed", "7");
        edit("B", "event 0", "killed", "7");
        edit("A", "event 1", "killed", "9");
        edit("A", "event 3", "killed", "2");
        List<ReviewerAgreement.OfField> fields =
                ReviewerAgreement.of(decisions).get(0).fields();
        assertThat(fields).hasSize(1);
        assertThat(fields.get(0).field()).isEqualTo("killed");
        assertThat(fields.get(0).events()).isEqualTo(3);
        assertThat(fields.get(0).same()).isEqualTo(2);
        // A: 7, 9, as coded. B: 7, as coded, as coded. By chance 1/3 * 1/3 + 1/3 * 0 + 1/3 * 2/3 = 1/3.
        assertThat(fields.get(0).kappa()).isCloseTo((2.0 / 3 - 1.0 / 3) / (2.0 / 3), within(1e-9));
    }

    @Test
    void whoSharesNoEventIsNotCompared() {
        decision("A", "accept", "event 1");
        decision("B", "accept", "event 2");
        assertThat(ReviewerAgreement.of(decisions)).isEmpty();
    }
}
