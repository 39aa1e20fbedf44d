package org.dateline.link.event;

import java.util.Set;
import org.dateline.link.story.Subject;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, by which it is put into a story and its mentions of events are compared.
 *
 * @param day the day of publication, from 1970-01-01, or null
 * @param subject its strongest words
 * @param names names of several words in it
 * @param numbers numbers of two to five figures in it, years of today left out
 */
public record ReportProfile(@Nullable Long day, Subject subject, Set<String> names, Set<String> numbers) {

    /** Copies the sets. */
    public ReportProfile {
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
    }

    /** The profile of a coded report. */
    public static ReportProfile of(CodedReport coded, WordWeights weights) {
        String text = coded.article().text().string();
        Particulars particulars = Particulars.of(text);
        var published = coded.article().published();
        return new ReportProfile(
                published == null ? null : published.date().toEpochDay(),
                weights.subject(coded.article().title(), text),
                particulars.names(),
                particulars.numbers());
    }

    /** Whether two reports were published more than some days apart; false when a day is unknown. */
    public boolean isFartherThan(long days, ReportProfile other) {
        return day != null && other.day != null && Math.abs(day - other.day) > days;
    }
}
