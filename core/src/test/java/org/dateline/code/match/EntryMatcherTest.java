package org.dateline.code.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.code.fixture.Fixture;
import org.dateline.code.fixture.FixtureFile;
import org.dateline.code.fixture.ShippedData;
import org.dateline.code.lexicon.Entry;
import org.dateline.code.tree.FrameReader;
import org.dateline.code.tree.MendedTree;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which entry of the lexicon fits a word best and what fills its slots, by {@code entries.conllu}. */
class EntryMatcherTest {

    private static final ShippedData DATA = ShippedData.read();

    @TestFactory
    Stream<DynamicTest> theEntryThatAsksForMostFitsAndItsSlotsAreFilled() {
        return FixtureFile.beside(EntryMatcherTest.class, "entries.conllu").tests(EntryMatcherTest::value);
    }

    static String value(Fixture fixture, @Nullable Token word, String field) {
        if (word == null) {
            throw new IllegalArgumentException("entries fit words");
        }
        MendedTree tree = MendedTree.of(fixture.sentence(), DATA.grammar(), DATA.lexicon());
        FrameReader frames = new FrameReader(tree, DATA.grammar());
        EntryMatcher matcher = new EntryMatcher(frames, DATA.lexicon());
        Token mended = tree.sentence().token(word.index());
        List<String> refusals = new ArrayList<>();
        EntryMatch best = null;
        for (Entry entry : matcher.entries(mended)) {
            EntryMatch candidate = matcher.match(entry, mended, Refusals.into(refusals));
            best = candidate != null && (best == null || candidate.fitsBetterThan(best)) ? candidate : best;
        }
        Token support = matcher.slots().supportOf(mended);
        return switch (field) {
            case "entry" -> best == null ? "-" : best.entry().id();
            case "actor" -> best == null ? "-" : ShippedData.words(best.actors());
            case "recipient" -> best == null ? "-" : ShippedData.words(best.recipients());
            case "uses" ->
                best == null
                        ? "-"
                        : ShippedData.joined(best.consumed().stream()
                                .map(index -> fixture.sentence().token(index).text())
                                .toList());
            case "refusals" -> ShippedData.joined(refusals);
            case "support" -> support == null ? "-" : support.text();
            case "can-act" -> matcher.slots().isActor(mended) ? "yes" : "no";
            case "harm" -> matcher.slots().isHarm(mended) ? "yes" : "no";
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }
}
