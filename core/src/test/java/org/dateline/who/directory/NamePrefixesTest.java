package org.dateline.who.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamePrefixesTest {

    @Test
    void everyBeginningOfAKnownNameMayBegin() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        NamePrefixes prefixes = new NamePrefixes();
        List<String> names = new ArrayList<>();
        for (int name = 0; name < 2_000; name++) {
            names.add(word(random, 1 + random.nextInt(24)));
            prefixes.add(names.get(name));
        }
        for (String name : names) {
            int cut = 1 + random.nextInt(name.length());
            int first = random.nextInt(cut);
            int state = prefixes.after(prefixes.after(0, name.substring(0, first)), name.substring(first, cut));
            assertThat(prefixes.mayBegin(state))
                    .as("%s, cut at %d and %d, seed %d", name, first, cut, seed)
                    .isTrue();
        }
    }

    @Test
    void whatNoNameBeginsWithIsMostlyToldApart() {
        NamePrefixes prefixes = new NamePrefixes();
        Random names = new Random(1);
        for (int name = 0; name < 20_000; name++) {
            prefixes.add("a" + word(names, 12));
        }
        Random others = new Random(2);
        int mistaken = 0;
        for (int other = 0; other < 1_000; other++) {
            mistaken += prefixes.mayBegin(prefixes.after(0, "b" + word(others, 6))) ? 1 : 0;
        }
        assertThat(mistaken).isLessThan(100);
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int letter = 0; letter < length; letter++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
