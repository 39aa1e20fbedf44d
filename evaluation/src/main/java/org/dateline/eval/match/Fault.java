package org.dateline.eval.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.eval.gold.Field;
import org.dateline.eval.gold.FieldWords;
import org.dateline.eval.gold.GoldEvent;

/**
 * Something at fault in the records of a gold event.
 *
 * @param word what it is, as the gold's {@code unmet} lists it: a field that is wrong, {@code unknown} or {@code part of}
 *     and a field, {@code duplicate} or {@code missing}
 * @param detail the same for people: which record, what it holds and what the gold accepts
 */
public record Fault(String word, String detail) {

    /** The fault of a required event that has no record. */
    private static final String MISSING = "missing";

    /**
     * All faults of an event, by word: those of its best record, what it leaves open among them; of the others, that they are
     * doubles and what is wrong in them. A fault of several records comes as often.
     */
    static List<Fault> of(MatchedEvent matched) {
        List<Fault> faults = new ArrayList<>();
        if (matched.isRequired() && !matched.hasRecord()) {
            faults.add(new Fault(MISSING, "no record of it"));
        }
        for (MatchedRecord record : matched.records()) {
            faults.addAll(of(record, matched.event()));
        }
        faults.sort(Comparator.comparing(Fault::word));
        return faults;
    }

    private static List<Fault> of(MatchedRecord matched, GoldEvent gold) {
        List<Fault> faults = new ArrayList<>();
        String name = "\"" + matched.name() + "\"";
        Verdicts verdicts = matched.verdicts();
        for (Field field : Field.values()) {
            Verdict verdict = verdicts == null ? Verdict.UNJUDGED : verdicts.on(field);
            String held = FieldWords.of(field, matched.record());
            String accepted = FieldWords.of(field, gold);
            if (verdict == Verdict.WRONG) {
                faults.add(new Fault(field.word(), name + " has " + field.word() + " " + held + ", not " + accepted));
            } else if (verdict == Verdict.UNKNOWN && !matched.isDouble()) {
                faults.add(new Fault(
                        "unknown " + field.word(), name + " leaves " + field.word() + " open, not " + accepted));
            } else if (verdict == Verdict.PARTLY && !matched.isDouble()) {
                faults.add(new Fault(
                        "part of " + field.word(),
                        name + " has " + field.word() + " " + held + ", only a part of " + accepted));
            }
        }
        if (matched.isDouble()) {
            faults.add(new Fault(MatchedRecord.DUPLICATE, name + " is a further record of it"));
        }
        return faults;
    }
}
