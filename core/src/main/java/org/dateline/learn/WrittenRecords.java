package org.dateline.learn;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.coreference.field.FieldWeights;
import org.dateline.record.DecidedMention;

/**
 * The records that people decided about, as far as they are written.
 *
 * @param written how many are
 * @param right how many of them are right as a whole
 * @param lost how many that are right as a whole and were written before are not written any more
 */
public record WrittenRecords(int written, int right, int lost) {

    /** Records, each with how likely it is right as a whole. */
    record Shares(List<DecidedDraft> drafts, double[] shares) {

        private Set<DecidedMention> written(boolean onlyRight) {
            Set<DecidedMention> written = new HashSet<>();
            for (int at = 0; at < drafts.size(); at++) {
                if (FieldWeights.isWritten(shares[at]) && (drafts.get(at).whole() || !onlyRight)) {
                    written.add(drafts.get(at).decided());
                }
            }
            return written;
        }
    }

    static WrittenRecords of(Shares now, Shares before) {
        Set<DecidedMention> right = now.written(true);
        Set<DecidedMention> lost = before.written(true);
        lost.removeAll(right);
        return new WrittenRecords(now.written(false).size(), right.size(), lost.size());
    }

    /** The share of those written that are right. */
    public double share() {
        return written == 0 ? 0 : (double) right / written;
    }
}
