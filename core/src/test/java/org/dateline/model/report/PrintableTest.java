package org.dateline.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PrintableTest {

    /** Both columns are written with the escapes of Java; the second has those that a reader sees doubled. */
    @ParameterizedTest
    @CsvFileSource(resources = "printable.csv", useHeadersInDisplayName = true)
    void whatCouldDeceiveAReaderIsEscaped(String written, String shown) {
        assertThat(Printable.line(unescaped(written))).isEqualTo(shown);
        assertThat(new Problem(unescaped(written), 0, "is odd", "").toString()).isEqualTo(shown + ": is odd");
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder(written);
        for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 1)) {
            text.replace(at, at + 6, Character.toString((char) Integer.parseInt(text.substring(at + 2, at + 6), 16)));
        }
        return text.toString();
    }
}
