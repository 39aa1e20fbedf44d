package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.annotate.encoder.EncoderModel;
import org.dateline.annotate.split.LongSentences;
import org.dateline.data.file.DataProblems;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention.Kind;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncoderAnnotatorTest {

    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotating.load(EncoderAnnotatorTest::known);
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    private static NameIndex.@Nullable Match known(List<String> words, int from) {
        String pair = words.get(from) + (from + 1 < words.size() ? " " + words.get(from + 1) : "");
        if (pair.equals("Lake Front")) {
            return new NameIndex.Match(from + 2, Kind.ORGANIZATION);
        }
        return switch (words.get(from)) {
            case "Kenya" -> new NameIndex.Match(from + 1, Kind.PLACE);
            case "Kenyan" -> new NameIndex.Match(from + 1, Kind.NATIONALITY);
            default -> null;
        };
    }

    static List<CaseFile> words() {
        return CaseFile.read("words.txt");
    }

    static List<CaseFile> sentences() {
        return CaseFile.read("sentences.txt");
    }

    static List<CaseFile> names() {
        return CaseFile.read("names.txt");
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsAreSplitAsInTheTreebank(CaseFile given) {
        List<String> found = Annotating.annotate(annotator, given.input()).sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(Token::text)
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(given.expected().get(0));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentencesEndWhereTheyShould(CaseFile given) {
        Annotated annotated = Annotating.annotate(annotator, given.input());
        assertThat(annotated.sentences())
                .extracting(sentence -> annotated.article().text().slice(sentence.span()))
                .isEqualTo(given.expected());
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreFoundWithTheirKinds(CaseFile given) {
        List<String> found = Annotating.annotate(annotator, given.input()).sentences().stream()
                .flatMap(sentence -> sentence.mentions().stream())
                .map(mention -> mention.kind() + " " + mention.text())
                .toList();
        assertThat(String.join(", ", found)).isEqualTo(given.expected().get(0));
    }

    @Test
    void aSentenceIsParsedWithLemmasAndTags() {
        Sentence sentence = only("Rebel fighters attacked two villages near Port Alwa on Monday.");
        Token attacked = sentence.token(2);
        assertThat(attacked.lemma()).isEqualTo("attack");
        assertThat(attacked.tag()).isEqualTo("VBD");
        assertThat(attacked.relation()).isEqualTo("root");
        assertThat(sentence.dependent(attacked, "nsubj")).isEqualTo(sentence.token(1));
        assertThat(sentence.dependents(attacked, "obj"))
                .extracting(Token::lemma)
                .containsExactly("village");
    }

    @Test
    void capitalsDoNotTurnWordsIntoNames() {
        Sentence sentence = only("REBEL FIGHTERS ATTACKED TWO VILLAGES IN THE NORTH.");
        assertThat(sentence.token(2)).extracting(Token::lemma, Token::tag).containsExactly("attack", "VBD");
        assertThat(sentence.token(4)).extracting(Token::lemma, Token::tag).containsExactly("village", "NNS");
        assertThat(sentence.mentions()).isEmpty();
    }

    @Test
    void theTitleIsParsedBeforeTheParagraphs() {
        String text = "Army takes the bridge\n\nThe army took the bridge. It then left.";
        Annotated annotated = annotator.annotate(Annotating.article("Army takes the bridge", text));
        assertThat(annotated.sentences()).extracting(Sentence::paragraph).containsExactly(-1, 0, 0);
        assertThat(annotated.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2);
    }

    @Test
    void aTitleThatTheTextLacksIsPassedOver() {
        Annotated annotated = annotator.annotate(Annotating.article("Another title", "The army left."));
        assertThat(annotated.sentences()).extracting(Sentence::paragraph).containsExactly(0);
    }

    @Test
    void spansSliceToTheWordsBesideSupplementaryAndInvisibleCharacters() {
        Annotated annotated = Annotating.annotate(annotator, "😀😀 The “re\u200Bbels”\u00A0fled—𝔘𝔫 said\uFEFF so.");
        assertThat(annotated.sentences().get(0).tokens())
                .extracting(token -> annotated.article().text().slice(token.span()))
                .contains("😀😀", "The", "re\u200Bbels", "fled", "𝔘𝔫", "said", "so");
        assertThat(annotated.sentences().get(0).tokens())
                .extracting(Token::text)
                .contains("rebels", "\"", "-");
    }

    @Test
    void aSentenceHasTheSameTreeInAnyCompanyAndOnAnyThread() {
        String sentence = "The ministers signed a truce in Alwa after three days of talks.";
        List<Token> alone = only(sentence).tokens();
        List<List<Token>> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(copy -> Annotating.annotate(annotator, sentence + " Then number " + copy + " left.")
                        .sentences()
                        .get(0)
                        .tokens())
                .toList();
        assertThat(together).allSatisfy(tokens -> assertThat(tokens).isEqualTo(alone));
    }

    @Test
    void aSentenceWithoutEndIsCut() {
        Annotated annotated = Annotating.annotate(annotator, "the guard and ".repeat(300));
        assertThat(annotated.sentences()).hasSizeBetween(2, 3);
        assertThat(annotated.sentences()).allSatisfy(sentence -> assertThat(sentence.tokens())
                .hasSizeLessThanOrEqualTo(LongSentences.MOST_WORDS));
    }

    @Test
    void aSentenceLongerThanTheEncoderReadsIsOneTreeAndKeepsItsClauses() {
        String clause = "the general said that rebels had shelled the village of Alwa, ";
        Sentence sentence = only(clause.repeat(24) + "and left.");
        assertThat(sentence.tokens()).hasSizeGreaterThan(EncoderModel.MOST_WORDS);
        assertThat(sentence.tokens().stream().filter(token -> token.head() < 0)).hasSize(1);
        assertThat(sentence.tokens().stream()
                        .filter(token -> token.text().equals("shelled"))
                        .filter(token -> {
                            Token subject = sentence.dependent(token, "nsubj");
                            return subject != null && subject.text().equals("rebels");
                        }))
                .hasSizeGreaterThan(21);
    }

    @Test
    void everyMissingFileIsReported() {
        assertThatThrownBy(() -> EncoderAnnotator.load(List.of(), List.of(), 0))
                .isInstanceOf(DataProblems.class)
                .hasMessageContaining("encoder.onnx")
                .hasMessageContaining("vocab.txt")
                .hasMessageContaining("words.tsv")
                .hasMessageContaining("endings.tsv");
    }

    private static Sentence only(String text) {
        List<Sentence> sentences = Annotating.annotate(annotator, text).sentences();
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }
}
