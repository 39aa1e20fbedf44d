package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class QuickEncoderTest {

    private static EncoderAnnotator annotator;

    @BeforeAll
    static void open() {
        DataFolder folder = new DataFolder(List.of(DataFolder.installed(), DataFolder.quick()));
        List<DataFile> files = new ArrayList<>(folder.files("models/encoder", ".onnx", ".txt"));
        files.addAll(folder.files("annotate", ""));
        annotator = EncoderAnnotator.load(files, List.of(), 0);
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    private static Sentence only(String text) {
        List<Sentence> sentences = Annotating.annotate(annotator, text).sentences();
        assertThat(sentences).hasSize(1);
        return sentences.get(0);
    }

    private static Token word(Sentence sentence, String text) {
        return sentence.tokens().stream()
                .filter(token -> token.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void assertDependent(Sentence sentence, String head, String relation, String dependent) {
        Token found = sentence.dependent(word(sentence, head), relation);
        assertThat(found == null ? null : found.text())
                .as("%s of %s", relation, head)
                .isEqualTo(dependent);
    }

    @Test
    void whoDidWhatToWhomIsFoundInPlainSentences() {
        Sentence active = only("Rebels shelled the harbour of Kalva on Monday, killing three dockers.");
        assertDependent(active, "shelled", "nsubj", "Rebels");
        assertDependent(active, "shelled", "obj", "harbour");
        assertDependent(active, "killing", "obj", "dockers");
        Sentence passive = only("Two students were arrested by the police after a march through the old town.");
        assertDependent(passive, "arrested", "nsubj:pass", "students");
        assertDependent(passive, "arrested", "obl:agent", "police");
    }

    @Test
    void aSentenceOfAnyLengthIsOneTree() {
        for (int count : new int[] {1, 2, 30, 150, 260}) {
            List<String> words = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                words.add(number % 2 == 0 ? "boats" : "left");
            }
            Sentence sentence = annotator.annotate(words, Set.of());
            assertThat(sentence.tokens()).hasSize(count);
            assertThat(sentence.tokens().stream().filter(token -> token.head() < 0))
                    .as("%d words", count)
                    .hasSize(1);
        }
    }
}
