package org.dateline.annotate.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.annotate.Annotating;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.annotation.WordStates;
import org.junit.jupiter.api.Test;

final class RepeatedSentencesTest {

    private static final String TEXT =
            "Rebels left Alwa. The guard fired. Rebels left Alwa. THE GUARD FIRED ON TEN REBELS.";

    @Test
    void aSentenceThatComesAgainIsNotReadAgain() {
        AtomicInteger read = new AtomicInteger();
        RepeatedSentences repeated = new RepeatedSentences(2);
        for (String words : List.of("a b", "c d", "a b", "e f", "a b", "c d")) {
            repeated.of(List.of(words.split(" ")), () -> analysis(read));
        }
        // The third kept sentence pushed out "c d", the one not asked for longest.
        assertThat(read).hasValue(4);
        assertThat(repeated.share()).isEqualTo(2 / 6.0);
    }

    @Test
    void nothingIsKeptWhenNothingIsToBe() {
        AtomicInteger read = new AtomicInteger();
        RepeatedSentences repeated = new RepeatedSentences(0);
        repeated.of(List.of("a"), () -> analysis(read));
        repeated.of(List.of("a"), () -> analysis(read));
        assertThat(read).hasValue(2);
    }

    @Test
    void theAnnotationIsTheSameWithAndWithout() {
        try (Annotator fresh = EncoderAnnotator.load(Annotating.files(), List.<NameIndex>of(), 0);
                Annotator keeping = EncoderAnnotator.load(Annotating.files(), List.<NameIndex>of(), 3)) {
            Annotated wanted = Annotating.annotate(fresh, TEXT);
            List<Annotated> found = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(time -> Annotating.annotate(keeping, TEXT))
                    .toList();
            assertThat(found)
                    .allSatisfy(annotated -> assertThat(annotated.sentences()).isEqualTo(wanted.sentences()));
        }
    }

    private static Analysis analysis(AtomicInteger read) {
        read.incrementAndGet();
        return new Analysis(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RoleMatrix(new short[0][0], List.of()),
                List.of(),
                WordStates.NONE,
                List.of());
    }
}
