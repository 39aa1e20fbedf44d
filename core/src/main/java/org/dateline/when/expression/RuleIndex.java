package org.dateline.when.expression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.when.pattern.TimePattern;
import org.dateline.when.pattern.TimeWords;
import org.dateline.when.pattern.WordOrTime;

/** The patterns of one level by what they may begin with, so that an ordinary word is held against few of them. */
final class RuleIndex {

    /**
     * A pattern with its rule.
     *
     * @param rule the rule
     * @param pattern one of its patterns
     */
    record Entry(TimeRule rule, TimePattern pattern) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final BitSet byFigure = new BitSet();
    private final BitSet byTime = new BitSet();
    private final BitSet byAny = new BitSet();

    /**
     * Indexes the rules of a level.
     *
     * @param rules all rules, in the order in which they are tried
     */
    RuleIndex(List<TimeRule> rules, int level, TimeWords words) {
        for (TimeRule rule : rules) {
            for (TimePattern pattern : rule.patterns()) {
                if (rule.level() == level) {
                    add(pattern.beginnings(words), entries.size());
                    entries.add(new Entry(rule, pattern));
                }
            }
        }
    }

    private void add(TimePattern.Beginnings beginnings, int place) {
        beginnings.words().forEach(word -> byWord.computeIfAbsent(word, any -> new BitSet())
                .set(place));
        byFigure.set(place, beginnings.figures());
        byTime.set(place, beginnings.times());
        byAny.set(place, beginnings.anything());
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }

    /** The patterns that may begin at an item, in the order in which rules are tried. */
    List<Entry> at(WordOrTime item) {
        BitSet places;
        if (item.found() != null) {
            places = copy(byTime);
        } else {
            places = copy(byAny);
            String word = item.first().lower();
            BitSet own = byWord.get(word);
            if (own != null) {
                places.or(own);
            }
            if (word.chars().anyMatch(Character::isDigit)) {
                places.or(byFigure);
            }
        }
        List<Entry> found = new ArrayList<>();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            found.add(entries.get(place));
        }
        return found;
    }
}
