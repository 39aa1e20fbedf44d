package org.dateline.eval.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

class StatementScoresTest {

    private static final String TEXT = "Residents said the old bridge fell.";
    private static final StatementSet.Item ITEM = new StatementSet.Item(
            "one",
            TEXT,
            List.of(new StatementSet.Attributed(List.of(new Span(0, 9)), "Residents", List.of(content()))));

    @Test
    void theSameContentAndSourceMeasureOne() {
        StatementScores.Figures figures = StatementScores.figures(List.of(ITEM), text -> List.of(statement(content())));
        assertThat(figures.wordF1()).isEqualTo(1);
        assertThat(figures.pairedF1()).isEqualTo(1);
        assertThat(figures.heads()).isEqualTo(1);
    }

    @Test
    void halfTheWordsAreHalfTheRecall() {
        StatementScores.Figures figures =
                StatementScores.figures(List.of(ITEM), text -> List.of(statement(new Span(23, 34))));
        assertThat(figures.sharedWords()).isEqualTo(2);
        assertThat(figures.goldWords()).isEqualTo(4);
        assertThat(figures.foundWords()).isEqualTo(2);
    }

    @Test
    void nothingFoundMeasuresNothing() {
        StatementScores.Figures figures = StatementScores.figures(List.of(ITEM), text -> List.of());
        assertThat(figures.wordF1()).isZero();
        assertThat(figures.lines()).contains("1 attributions, 0 statements");
    }

    @Test
    void theHeadIsTheLastWordBeforeACommaOrPreposition() {
        assertThat(StatementScores.head("Anna Keller, a spokeswoman for the ministry"))
                .isEqualTo("keller");
        assertThat(StatementScores.head("a spokeswoman for the ministry")).isEqualTo("spokeswoman");
        assertThat(StatementScores.head("The minister who resigned")).isEqualTo("minister");
    }

    private static Span content() {
        return new Span(15, 34);
    }

    private static Statement statement(Span content) {
        Phrase speaker = new Phrase(0, 0, new Span(0, 9), "Residents");
        return new Statement(
                "one",
                Actor.unresolved(speaker),
                "said",
                new Span(10, 14),
                TEXT.substring(content.start(), content.end()),
                content,
                false);
    }
}
