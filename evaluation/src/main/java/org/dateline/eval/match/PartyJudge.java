package org.dateline.eval.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.WrittenRecord;

/** Judges who takes part in an event. */
final class PartyJudge {

    /** Types whose sides may all stand among the actors. */
    private static final Set<String> TWO_SIDED = Set.of("CONSULT", "AGREE", "COOPERATE", "ASSAULT");

    private PartyJudge() {}

    /** The verdicts on both roles. */
    record Roles(Verdict actors, Verdict recipients) {

        private boolean isWrong() {
            return actors == Verdict.WRONG || recipients == Verdict.WRONG;
        }
    }

    static Roles judge(WrittenRecord record, GoldEvent gold) {
        Roles apart =
                new Roles(parties(record.actors(), gold.actors()), parties(record.recipients(), gold.recipients()));
        if (!apart.isWrong() || !mayStandTogether(record, gold)) {
            return apart;
        }
        Verdict together = parties(
                Stream.concat(record.actors().stream(), record.recipients().stream())
                        .toList(),
                Stream.concat(gold.actors().stream(), gold.recipients().stream())
                        .toList());
        if (together != Verdict.RIGHT && together != Verdict.PARTLY) {
            return apart;
        }
        return new Roles(together, record.recipients().isEmpty() ? Verdict.NONE : together);
    }

    /** Of an assault, only where nobody in particular is its target, or where both sides stand as its actors. */
    private static boolean mayStandTogether(WrittenRecord record, GoldEvent gold) {
        return TWO_SIDED.contains(record.type())
                && (!record.type().equals("ASSAULT")
                        || gold.recipients().isEmpty()
                        || (record.actors().size() > 1 && record.recipients().isEmpty()));
    }

    private static Verdict parties(List<WrittenRecord.Party> written, List<GoldEvent.Party> gold) {
        if (written.isEmpty()) {
            return gold.isEmpty() ? Verdict.NONE : Verdict.UNKNOWN;
        }
        Set<Integer> met = new HashSet<>();
        for (WrittenRecord.Party party : written) {
            int found = find(party, gold);
            if (found < 0) {
                return Verdict.WRONG;
            }
            met.add(found);
        }
        return met.size() >= gold.size() ? Verdict.RIGHT : Verdict.PARTLY;
    }

    /** Which of the gold's parties one of a record is: by wording, else by code and sector; -1 for none. */
    private static int find(WrittenRecord.Party written, List<GoldEvent.Party> gold) {
        String code = written.code();
        for (int index = 0; index < gold.size(); index++) {
            GoldEvent.Party party = gold.get(index);
            boolean isOtherCode =
                    code != null && !party.codes().isEmpty() && !party.codes().contains(code);
            if (!isOtherCode && written.isLikeAny(party.texts())) {
                return index;
            }
        }
        for (int index = 0; index < gold.size(); index++) {
            GoldEvent.Party party = gold.get(index);
            if (code != null && party.codes().contains(code) && agree(written.sectors(), party.sectors())) {
                return index;
            }
        }
        return -1;
    }

    private static boolean agree(List<String> written, List<String> gold) {
        return gold.isEmpty() || written.isEmpty() || written.stream().anyMatch(gold::contains);
    }
}
