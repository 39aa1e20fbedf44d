package org.dateline.where.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.NameIndex;
import org.dateline.where.Places;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.PlaceCues;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ResolverTest {

    private static final List<DataFile> FILES = Places.files();
    private static final Gazetteer GAZETTEER = Places.gazetteer(FILES);
    private static final PlaceCues CUES = Places.cues();

    @TestFactory
    Stream<DynamicTest> aNameMeansThePlaceThatTheRestOfTheTextSpeaksOf() {
        return Places.rows("resolve.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> assertThat(resolve(row[0])).isEqualTo(row[1])));
    }

    private static String resolve(String marked) {
        int asked = marked.indexOf('[');
        String text = marked.replace("[", "").replace("]", "");
        List<Toponym> toponyms = new ArrayList<>();
        int which = -1;
        int at = 0;
        while (at < text.length()) {
            int length = nameAt(text, at);
            if (at == asked) {
                length = marked.indexOf(']') - 1 - asked;
                which = toponyms.size();
            }
            if (length > 0) {
                toponyms.add(new Toponym(at, at + length));
                at += length;
            }
            int space = text.indexOf(' ', at);
            at = space < 0 ? text.length() : space + 1;
        }
        KnownPlace place = new Resolver(GAZETTEER, CUES)
                .resolve(text, toponyms, unused -> false)
                .get(which)
                .place();
        return place == null ? "none" : place.name() + ", " + place.country();
    }

    /** Letters of a name of a place that begins here, 0 when none does. */
    private static int nameAt(String text, int from) {
        String word = text.substring(from).split("[ ,]", 2)[0];
        String before = text.startsWith(", ", from - 2) ? "," : "in";
        NameIndex.Match match = new PlaceNames(GAZETTEER, CUES).longestAt(List.of(before, word, "city"), 1);
        return match == null || !Character.isUpperCase(word.charAt(0)) ? 0 : word.length();
    }
}
