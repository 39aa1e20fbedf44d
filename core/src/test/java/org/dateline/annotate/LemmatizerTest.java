package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.annotate.encoder.EncoderModel;
import org.dateline.annotate.split.WordLists;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dictionary forms by the lists and endings of the data folder. */
class LemmatizerTest {

    private static EncoderModel encoder;
    private static Lemmatizer lemmatizer;

    @BeforeAll
    static void load() {
        encoder = EncoderModel.load(Annotating.files());
        lemmatizer = new Lemmatizer(WordLists.read(Annotating.files()), encoder.pieces());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    static List<CaseFile> cases() {
        return CaseFile.read("lemmas.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFormHasItsLemma(CaseFile given) {
        String[] cells = given.input().split(" ");
        assertThat(lemmatizer.lemma(cells[0], cells[1], false)).isEqualTo(cells[2]);
    }
}
