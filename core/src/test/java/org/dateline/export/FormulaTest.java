package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void aNumberIsNoFormula() {
        assertThat(Formula.safe("-9.0")).isEqualTo("-9.0");
        assertThat(Formula.safe("+12")).isEqualTo("'+12");
        assertThat(Formula.safe("-1+2")).isEqualTo("'-1+2");
        assertThat(Formula.safe("=cmd")).isEqualTo("'=cmd");
    }
}
