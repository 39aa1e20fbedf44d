package org.dateline.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void countsSupplementaryCharactersAsOne() {
        StoredText text = new StoredText("a\uD83D\uDE80b\uD83D\uDE80c");
        assertThat(text.length()).isEqualTo(5);
        assertThat(text.slice(new Span(1, 3))).isEqualTo("\uD83D\uDE80b");
        assertThat(text.slice(new Span(4, 5))).isEqualTo("c");
    }

    @Test
    void goesToUtf16AndBackAtEveryPosition() {
        StoredText text = new StoredText("\uD83D\uDE80x\uD83D\uDE80\uD83D\uDE80yz");
        for (int position = 0; position <= text.length(); position++) {
            assertThat(text.fromUtf16(text.toUtf16(position))).isEqualTo(position);
        }
    }

    @Test
    void loneSurrogatesAreCharactersOfTheirOwn() {
        StoredText text = new StoredText("a\uD83Db");
        assertThat(text.length()).isEqualTo(3);
        assertThat(text.slice(new Span(2, 3))).isEqualTo("b");
    }
}
