package org.dateline.code.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.code.fixture.ShippedData;
import org.dateline.code.fixture.TestTable;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Stance.Reality;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

/** The words of the grammar, by {@code words.tsv} and {@code participles.tsv}, and the slots of roles, by {@code slots.tsv}. */
class GrammarTest {

    private static final Grammar GRAMMAR = ShippedData.read().grammar();

    @Test
    void aWordIsUsedAsItsListSays() {
        for (List<String> row : TestTable.rows(GrammarTest.class, "words.tsv", 4)) {
            assertThat(GRAMMAR.is(word(row.get(0), row.get(1)), WordUse.valueOf(row.get(2))))
                    .describedAs(row.toString())
                    .isEqualTo(row.get(3).equals("yes"));
        }
    }

    @Test
    void aParticipleGivesTheVerbsThatItMayBeOf() {
        for (List<String> row : TestTable.rows(GrammarTest.class, "participles.tsv", 2)) {
            List<String> wanted =
                    row.get(1).equals("-") ? List.of() : List.of(row.get(1).split(" "));
            assertThat(GRAMMAR.verbsOf(word(row.get(0), row.get(0))))
                    .describedAs(row.get(0))
                    .isEqualTo(wanted);
        }
    }

    @Test
    void aSlotIsReadInSteps() {
        for (List<String> row : TestTable.rows(GrammarTest.class, "slots.tsv", 2)) {
            assertThat(written(RoleSlot.parse(row.get(0))))
                    .describedAs(row.get(0))
                    .isEqualTo(row.get(1));
        }
    }

    @Test
    void everyUseHasWords() {
        assertThat(WordUse.values())
                .allSatisfy(use ->
                        assertThat(GRAMMAR.words(use)).describedAs(use.key()).isNotEmpty());
    }

    @Test
    void aSupportVerbSaysWhetherItsNounTookPlace() {
        assertThat(GRAMMAR.support(word("launched", "launch"))).isEqualTo(Reality.ACTUAL);
        assertThat(GRAMMAR.support(word("called", "call"))).isNull();
        assertThat(GRAMMAR.support(word("called", "call"), word("off", "off"))).isEqualTo(Reality.NEGATED);
        assertThat(GRAMMAR.occurs(word("took", "take"), word("place", "place"))).isTrue();
    }

    @Test
    void aModalIsFoundByItsFormUnlessTheFormMayBeAnother() {
        assertThat(GRAMMAR.modal(word("wo", "will"))).isEqualTo(Reality.FUTURE);
        assertThat(GRAMMAR.isWould(word("'d", "would"))).isTrue();
        assertThat(GRAMMAR.isWould(word("'d", "have"))).isFalse();
    }

    @Test
    void aVerbOfSayingMakesItsKindOfAttribution() {
        assertThat(GRAMMAR.attribution(word("blamed", "blame"))).isEqualTo(Attribution.Kind.ACCUSES);
        assertThat(GRAMMAR.attribution(word("denied", "deny"))).isEqualTo(Attribution.Kind.DENIES);
        assertThat(GRAMMAR.attribution(word("walked", "walk"))).isNull();
        assertThat(GRAMMAR.attributionAdverb(word("Reportedly", "reportedly"))).isEqualTo(Attribution.Kind.ASSERTS);
    }

    @Test
    void aResultBelongsToItsVerbs() {
        assertThat(GRAMMAR.isResult(word("dead", "dead"), word("shot", "shoot")))
                .isTrue();
        assertThat(GRAMMAR.isResult(word("dead", "dead"), word("walked", "walk")))
                .isFalse();
    }

    private static String written(RoleSlot slot) {
        return Stream.concat(Stream.of(slot.first()), slot.then().stream())
                .map(step -> step.prepositions().isEmpty()
                        ? step.kind().name()
                        : step.kind() + ":" + String.join(",", step.prepositions()))
                .collect(Collectors.joining(" "));
    }

    private static Token word(String text, String lemma) {
        return new Token(0, new Span(0, text.length()), text, lemma, "", WordForm.OTHER, "X", "_", -1, "root");
    }
}
