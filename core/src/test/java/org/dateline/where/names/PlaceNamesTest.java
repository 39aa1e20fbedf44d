package org.dateline.where.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.annotation.NameIndex;
import org.dateline.where.Places;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PlaceNamesTest {

    private static final PlaceNames NAMES = PlaceNames.open(Places.files());

    @TestFactory
    Stream<DynamicTest> aNameIsKnownByItsWordsAndByWhatStandsBesideIt() {
        return Places.rows("names.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> assertThat(found(row[0])).isEqualTo(row[1])));
    }

    private static String found(String marked) {
        List<String> words = new ArrayList<>();
        int asked = -1;
        for (String word : marked.split(" ")) {
            if (word.startsWith("[")) {
                asked = words.size();
            }
            words.add(word.replace("[", "").replace("]", ""));
        }
        NameIndex.Match match = NAMES.longestAt(words, asked);
        return match == null ? "none" : String.join(" ", words.subList(asked, match.to())) + " " + match.kind();
    }
}
