package org.dateline.eval.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangedPartiesTest {

    @Test
    void eachStandsInThePlaceOfTheOtherWhereverItIsNamed() {
        assertThat(new ExchangedParties("Chad", "Libya").in("Chad accused Libya; Libya, not Chad, had fired."))
                .isEqualTo("Libya accused Chad; Chad, not Libya, had fired.");
    }

    @Test
    void whatBeginsASentenceIsCapitalisedAndNothingElse() {
        assertThat(new ExchangedParties("the army", "rebels").in("Rebels fled. The army said rebels had lied."))
                .isEqualTo("The army fled. Rebels said the army had lied.");
    }

    @Test
    void aPartOfALongerWordIsNoParty() {
        ExchangedParties parties = new ExchangedParties("Mali", "Niger");
        assertThat(parties.areIn("Nigeria attacked Mali.")).isFalse();
        assertThat(parties.areIn("Niger attacked Mali.")).isTrue();
    }

    @Test
    void aNameThatHoldsTheOtherIsExchangedAsAWhole() {
        assertThat(new ExchangedParties("South Sudan", "Sudan").in("Sudan attacked South Sudan."))
                .isEqualTo("South Sudan attacked Sudan.");
    }
}
