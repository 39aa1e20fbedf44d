package org.dateline.code.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.code.fixture.ShippedData;
import org.dateline.code.fixture.TestTable;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.Test;

/** How entries are read and found, and examples, by {@code examples.tsv}. */
class LexiconTest {

    private static final ShippedData SHIPPED = ShippedData.read();
    private static final String SLOTS = "verb: {actor: [subject], recipient: [object]}\n"
            + "noun: {actor: [possessive], recipient: [on]}\n"
            + "adjective: {actor: [subject], recipient: [none]}\n";

    @Test
    void anExampleIsReadWithItsBraces() {
        for (List<String> row : TestTable.rows(LexiconTest.class, "examples.tsv", 5)) {
            ExampleSentence example = ExampleSentence.parse(ExampleSentence.Kind.MET, row.get(0), 1);
            StoredText text = new StoredText(example.text());
            assertThat(List.of(
                            row.get(0),
                            example.text(),
                            joined(example.actors(), text),
                            joined(example.recipients(), text),
                            ShippedData.joined(example.asked())))
                    .isEqualTo(row);
        }
    }

    @Test
    void bracesThatDoNotMatchAreRefused() {
        assertThatThrownBy(() -> ExampleSentence.parse(ExampleSentence.Kind.MET, "{A:Rebels fled.", 1))
                .hasMessageContaining("without a closing one");
        assertThatThrownBy(() -> ExampleSentence.parse(ExampleSentence.Kind.MET, "Rebels} fled.", 1))
                .hasMessageContaining("without an opening one");
    }

    @Test
    void anEntryIsFoundByItsVerbOrByTheLastWordOfItsNoun() {
        Lexicon lexicon = lexicon("- {id: a, verb: [carry out], type: ASSAULT}\n"
                + "- {id: b, noun: [air strike, raid], type: ASSAULT}\n"
                + "- {id: c, adjective: [angry], type: none}\n");
        assertThat(lexicon.size()).isEqualTo(3);
        assertThat(ids(lexicon.verbs("carry"))).containsExactly("a");
        assertThat(ids(lexicon.nouns("strike"))).containsExactly("b");
        assertThat(ids(lexicon.nouns("raid"))).containsExactly("b");
        assertThat(ids(lexicon.nouns("air"))).isEmpty();
        assertThat(ids(lexicon.adjectives("angry"))).containsExactly("c");
        assertThat(lexicon.place("b")).isEqualTo("lexicon/own.yaml:2");
        assertThat(lexicon.place("d")).isNull();
    }

    @Test
    void anEntryHasTheSlotsOfItsTriggerUnlessItNamesOthers() {
        Lexicon lexicon = lexicon("- {id: a, verb: [hit], type: ASSAULT}\n"
                + "- {id: b, noun: [hit], type: ASSAULT, recipient: [of]}\n"
                + "- {id: c, verb: [meet], type: CONSULT, sides: [subject, with]}\n");
        Entry verb = lexicon.verbs("hit").get(0);
        assertThat(verb.actor()).containsExactly(RoleSlot.parse("subject"));
        assertThat(verb.recipient()).containsExactly(RoleSlot.parse("object"));
        assertThat(verb.ownRecipient()).isFalse();
        Entry noun = lexicon.nouns("hit").get(0);
        assertThat(noun.actor()).containsExactly(RoleSlot.parse("possessive"));
        assertThat(noun.recipient()).containsExactly(RoleSlot.parse("of"));
        assertThat(noun.ownRecipient()).isTrue();
        assertThat(lexicon.verbs("meet").get(0).recipient()).containsExactly(RoleSlot.NONE);
    }

    @Test
    void anEntryHasTheContentOfItsTypeUnlessItNamesAnother() {
        Lexicon lexicon = lexicon("- {id: a, verb: [urge], type: REQUEST}\n"
                + "- {id: b, verb: [beg], type: REQUEST, content: [clause]}\n"
                + "- {id: c, verb: [hit], type: ASSAULT}\n");
        assertThat(lexicon.verbs("urge").get(0).content())
                .isEqualTo(SHIPPED.ontology().content("REQUEST"))
                .hasSize(3);
        assertThat(lexicon.verbs("beg").get(0).content()).containsExactly(RoleSlot.parse("clause"));
        assertThat(lexicon.verbs("hit").get(0).content()).isEmpty();
    }

    @Test
    void aClassIsOpenedWithTheClassesInIt() {
        Lexicon lexicon =
                lexicon("- {id: a, verb: [hit], type: ASSAULT, object: [\"@food\", \":person\", \"$event\"]}\n");
        WordTest test = lexicon.verbs("hit").get(0).conditions().get(0).words();
        assertThat(test.lemmas()).containsExactlyInAnyOrder("pea", "bean", "plum");
        assertThat(test.compounds()).containsExactly(List.of("broad", "bean"));
        assertThat(test.kinds()).containsExactly(PhraseKind.PERSON);
        assertThat(test.anyEvent()).isTrue();
        assertThat(test.any()).isFalse();
    }

    private static Lexicon lexicon(String entries) {
        List<Problem> problems = new ArrayList<>();
        Lexicon lexicon = new Lexicon(
                List.of(
                        file("own.yaml", entries),
                        file("default-slots.yaml", SLOTS),
                        file("classes.yaml", "food: [pea, bean, broad bean, \"@fruit\"]\nfruit: [plum, \"@food\"]\n")),
                SHIPPED.ontology(),
                problems);
        assertThat(problems).isEmpty();
        return lexicon;
    }

    private static DataFile file(String name, String text) {
        return new DataFile("lexicon/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static String joined(List<Span> spans, StoredText text) {
        return ShippedData.joined(spans.stream()
                .map(span -> Objects.requireNonNull(text.slice(span)))
                .toList());
    }
}
