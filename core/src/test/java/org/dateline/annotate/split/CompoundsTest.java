package org.dateline.annotate.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.annotate.Annotating;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

class CompoundsTest {

    private static final Compounds COMPOUNDS = new Compounds(WordLists.read(Annotating.files()));

    @Test
    void theDescribedWordTakesThePlaceOfTheWordThatDescribes() {
        // "police" was taken for the subject of a sentence beside the noun "riot"
        assertThat(shown("Chadian/1/amod riot/-1/root police/3/nsubj beat/1/parataxis monks/3/obj"))
                .isEqualTo("Chadian/2/amod riot/2/compound police/3/nsubj beat/-1/root monks/3/obj");
    }

    @Test
    void whatHungFromTheFirstHangsFromTheSecond() {
        assertThat(shown("Chadian/1/amod riot/3/obl police/3/nsubj fired/-1/root"))
                .isEqualTo("Chadian/2/amod riot/2/compound police/3/nsubj fired/-1/root");
        assertThat(shown("riot/2/nsubj police/0/flat fired/-1/root"))
                .isEqualTo("riot/1/compound police/2/nsubj fired/-1/root");
    }

    @Test
    void otherWordsStay() {
        String tree = "riot/1/nsubj shook/-1/root police/1/obj";
        assertThat(shown(tree)).isEqualTo(tree);
    }

    private static String shown(String tree) {
        List<Token> tokens = new ArrayList<>();
        for (String word : tree.split(" ")) {
            String[] parts = word.split("/");
            tokens.add(new Token(
                    tokens.size(),
                    new Span(tokens.size(), tokens.size() + 1),
                    parts[0],
                    parts[0],
                    "NN",
                    WordForm.SINGULAR_NOUN,
                    "NOUN",
                    "_",
                    Integer.parseInt(parts[1]),
                    parts[2]));
        }
        return COMPOUNDS.joined(tokens).stream()
                .map(token -> token.text() + "/" + token.head() + "/" + token.relation())
                .collect(Collectors.joining(" "));
    }
}
