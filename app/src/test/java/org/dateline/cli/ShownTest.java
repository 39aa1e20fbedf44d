package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void dotsStandForAnythingAndAllElseForItself() {
        assertThat(Shown.isShown("one\n…\nfour\n", "one\ntwo\nthree\nfour\n")).isTrue();
        assertThat(Shown.isShown("… entries; 1 does not\n", "933 entries; 1 does not\n"))
                .isTrue();
        assertThat(Shown.isShown("… entries; 1 does not\n", "933 entries; 2 do not\n"))
                .isFalse();
        assertThat(Shown.isShown("one\n", "one\ntwo\n")).isFalse();
    }

    @Test
    void whatIsWrittenAnewKeepsTheDots() {
        assertThat(Shown.anew("old\n…\nend\n", "new\ntwo\nthree\nend\n")).isEqualTo("new\n…\nend\n");
        assertThat(Shown.anew("old\n… entries\n", "new\n933 entries\n")).isEqualTo("new\n… entries\n");
        assertThat(Shown.anew("old\n", "new\nnewer\n")).isEqualTo("new\nnewer\n");
    }

    @Test
    void aRecordHasALineForEachFieldThatHasFields() {
        assertThat(Shown.laidOut("{\"a\":1,\"b\":null,\"c\":{\"d\":\"x\"},\"e\":[],\"f\":[{\"g\":1},{\"g\":2}]}\n"))
                .isEqualTo("""
                        {"a": 1, "b": null,
                         "c": {"d": "x"},
                         "e": [],
                         "f": [
                           {"g": 1},
                           {"g": 2}]}
                        """);
    }
}
