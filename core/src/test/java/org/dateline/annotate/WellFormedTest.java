package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.dateline.annotate.encoder.TreeDecoder;
import org.dateline.annotate.split.NormalizedText;
import org.dateline.annotate.split.Offsets;
import org.dateline.annotate.split.SentenceSplitter;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordSplitter;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every input: trees are trees, and ranges lie in order in their text. */
class WellFormedTest {

    private final WordLists lists = WordLists.read(Annotating.files());

    @Property(tries = 300)
    void everyDecodedTreeHasOneRootAndNoCycle(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
        int[] heads = TreeDecoder.decode(scores(seed, size));
        int roots = 0;
        for (int word = 1; word < size; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            int at = word;
            for (int steps = 0; at != 0; steps++) {
                assertThat(steps).isLessThan(size);
                at = heads[at];
            }
        }
        assertThat(roots).isEqualTo(1);
    }

    @Property(tries = 200)
    void noOtherTreeOfThreeWordsScoresHigher(@ForAll long seed) {
        float[][] scores = scores(seed, 4);
        double found = score(scores, TreeDecoder.decode(scores));
        for (int code = 0; code < 64; code++) {
            int[] heads = {0, code % 4, code / 4 % 4, code / 16};
            if (isTree(heads)) {
                assertThat(score(scores, heads)).isLessThanOrEqualTo(found + 1e-4);
            }
        }
    }

    @Property(tries = 300)
    void wordsOfAnyTextLieInOrderAndCoverItsLetters(@ForAll @StringLength(max = 60) String text) {
        StoredText stored = new StoredText(text);
        NormalizedText plain = NormalizedText.of(stored, new Span(0, stored.length()));
        String letters = plain.string();
        StringBuilder covered = new StringBuilder();
        int last = 0;
        int lastSpan = 0;
        for (Offsets sentence : new SentenceSplitter(lists).split(letters)) {
            for (Offsets word : new WordSplitter(lists).split(letters, sentence)) {
                assertThat(word.start()).isGreaterThanOrEqualTo(last);
                assertThat(word.end()).isGreaterThan(word.start());
                Span span = plain.span(word.start(), word.end());
                assertThat(span.start()).isGreaterThanOrEqualTo(lastSpan);
                assertThat(span.length()).isPositive();
                last = word.end();
                lastSpan = span.end();
                covered.append(word.of(letters));
            }
        }
        assertThat(covered.toString()).isEqualTo(letters.replace(" ", "").replace("\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a). ", "x.y", "5. A\n", "word.", "\"'", "Mr. ", "-", " \n", "a", "No. ("})
    void aMegabyteInOneParagraphIsSplitInSeconds(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            int words = 0;
            for (Offsets sentence : new SentenceSplitter(lists).split(text)) {
                words += new WordSplitter(lists).split(text, sentence).size();
            }
            assertThat(words).isGreaterThanOrEqualTo(text.isBlank() ? 0 : 1);
        });
    }

    private static boolean isTree(int[] heads) {
        List<Integer> starts = List.of(1, 2, 3);
        int roots = 0;
        for (int start : starts) {
            roots += heads[start] == 0 ? 1 : 0;
            int at = start;
            for (int steps = 0; at != 0; steps++) {
                if (steps > 3) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }

    private static double score(float[][] scores, int[] heads) {
        double total = 0;
        for (int word = 1; word < heads.length; word++) {
            total += scores[word][heads[word]];
        }
        return total;
    }

    private static float[][] scores(long seed, int size) {
        Random random = new Random(seed);
        float[][] scores = new float[size][size];
        for (float[] row : scores) {
            for (int head = 0; head < size; head++) {
                row[head] = (float) random.nextGaussian() * 10;
            }
        }
        return scores;
    }
}
