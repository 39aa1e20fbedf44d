package org.dateline.code.tree;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.code.fixture.Fixture;
import org.dateline.code.fixture.FixtureFile;
import org.dateline.code.fixture.ShippedData;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The frames of words and the repairs of trees, by {@code frames.conllu} and {@code repairs.conllu}. */
class FramesTest {

    private static final ShippedData DATA = ShippedData.read();

    @TestFactory
    Stream<DynamicTest> aWordHasTheSameFrameWhateverTheSyntax() {
        return FixtureFile.beside(FramesTest.class, "frames.conllu").tests(FramesTest::value);
    }

    @TestFactory
    Stream<DynamicTest> aTreeThatTheParserIsKnownToGetWrongIsMended() {
        return FixtureFile.beside(FramesTest.class, "repairs.conllu").tests(FramesTest::value);
    }

    /** A field of the word's frame; any name that is no field is a preposition, its blanks written as {@code _}. */
    static String value(Fixture fixture, @Nullable Token word, String field) {
        if (word == null) {
            throw new IllegalArgumentException("frames are of words");
        }
        MendedTree tree = MendedTree.of(fixture.sentence(), DATA.grammar(), DATA.lexicon());
        FrameReader frames = new FrameReader(tree, DATA.grammar());
        Token mended = tree.sentence().token(word.index());
        Frame frame = frames.frame(mended);
        Token counted = frames.counted(mended);
        String note = frames.note(mended);
        return switch (field) {
            case "voice" -> frame.passive() ? "passive" : "active";
            case "subject" -> ShippedData.words(frame.subject());
            case "object" -> ShippedData.words(frame.object());
            case "indirect" -> ShippedData.words(frame.indirect());
            case "possessive" -> ShippedData.words(frame.possessive());
            case "modifiers" -> ShippedData.words(frame.modifiers());
            case "clauses" -> ShippedData.words(frame.clauses());
            case "particles" -> ShippedData.words(frame.particles());
            case "prepositions" ->
                ShippedData.joined(List.copyOf(frame.prepositions().keySet()));
            case "counted" -> counted == null ? "-" : counted.text();
            case "phrase" ->
                new RolePhrases(frames, fixture.text()).phrase(mended).text();
            case "lemma" -> mended.lemma();
            case "note" -> note == null ? "-" : note;
            case "relation" ->
                mended.head() < 0
                        ? mended.relation()
                        : mended.relation() + " of "
                                + tree.sentence().token(mended.head()).text();
            default -> ShippedData.words(frame.behind(List.of(field.replace('_', ' '))));
        };
    }
}
