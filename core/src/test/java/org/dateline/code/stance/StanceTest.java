package org.dateline.code.stance;

import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.code.fixture.Fixture;
import org.dateline.code.fixture.FixtureFile;
import org.dateline.code.fixture.ShippedData;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.tree.FrameReader;
import org.dateline.code.tree.MendedTree;
import org.dateline.code.tree.RolePhrases;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Attribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whether an event happened, who says so and who is held responsible, by {@code reality.conllu} and {@code attribution.conllu}. */
class StanceTest {

    private static final ShippedData DATA = ShippedData.read();

    @TestFactory
    Stream<DynamicTest> whetherItHappenedIsReadFromWhatGovernsIt() {
        return FixtureFile.beside(StanceTest.class, "reality.conllu").tests(StanceTest::value);
    }

    @TestFactory
    Stream<DynamicTest> whoSaysSoIsReadFromVerbsOfSayingAboveAndBeside() {
        return FixtureFile.beside(StanceTest.class, "attribution.conllu").tests(StanceTest::value);
    }

    static String value(Fixture fixture, @Nullable Token word, String field) {
        if (word == null) {
            throw new IllegalArgumentException("a stance is one of a word");
        }
        MendedTree tree = MendedTree.of(fixture.sentence(), DATA.grammar(), DATA.lexicon());
        FrameReader frames = new FrameReader(tree, DATA.grammar());
        EntryMatcher matcher = new EntryMatcher(frames, DATA.lexicon());
        RealityReader realities = new RealityReader(frames, matcher.slots());
        AttributionReader attributions =
                new AttributionReader(frames, new RolePhrases(frames, fixture.text()), matcher.slots());
        Token mended = tree.sentence().token(word.index());
        Token accusation = attributions.accusation(mended);
        Token occurring = realities.occurring(mended);
        return switch (field) {
            case "reality" -> realities.reality(mended).name().toLowerCase(Locale.ROOT);
            case "said" ->
                ShippedData.joined(attributions.attributions(mended).stream()
                        .map(StanceTest::written)
                        .toList());
            case "disputed" -> attributions.isDisputed(mended) ? "yes" : "no";
            case "accusation" -> accusation == null ? "-" : accusation.text();
            case "occurs" -> occurring == null ? "-" : occurring.text();
            case "responsible" -> ShippedData.words(new Culprits(frames).of(mended));
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    /** An attribution as fixtures write it: {@code asserts/the army/said}. */
    private static String written(Attribution said) {
        String speaker = said.by() == null ? "-" : said.by().phrase().text();
        return said.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + speaker + "/" + said.cue();
    }
}
