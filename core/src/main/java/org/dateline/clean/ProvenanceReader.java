package org.dateline.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.dateline.model.report.Provenance;
import org.dateline.model.report.Published;
import org.dateline.model.report.Release;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/** Reads who wrote a report, where and for whom, out of its byline, its dateline and its footer. */
final class ProvenanceReader {

    /** Entries of this kind give a day that is not the report's own when they say "first" or "originally". */
    private static final String FOOTER = "footer";

    private final Report report;
    private final String text;
    private final List<CleanRule.Match> removed;
    private final DateWords dates;

    /**
     * @param removed what was taken out of the text, in any order
     * @param dates reads the dates in it
     */
    ProvenanceReader(Report report, List<CleanRule.Match> removed, DateWords dates) {
        this.dates = dates;
        this.report = report;
        this.text = report.text().string();
        this.removed = removed;
    }

    /** The title under which the text first appeared, where it says so. */
    @Nullable
    String originalTitle() {
        return words("title", match -> true);
    }

    /** All that is known of who wrote it. */
    Provenance provenance(@Nullable Published published) {
        String signed = report.byline();
        String author = signed == null || signed.isBlank() ? words("author", match -> true) : signed.strip();
        String agency = words("agency", match -> true);
        String place = words("place", match -> true);
        Release release = report.release();
        return new Provenance(
                author,
                place == null ? release.place() : place,
                agency == null ? release.provider() : agency,
                first(published));
    }

    private @Nullable LocalDate first(@Nullable Published published) {
        String written = words("date", match -> match.rule().kind().equals(FOOTER));
        LocalDate date = written == null ? null : dates.parse(written);
        return date == null || published != null && date.equals(published.date()) ? null : date;
    }

    private @Nullable String words(String group, Predicate<CleanRule.Match> wanted) {
        for (CleanRule.Match match : removed) {
            TextRange range = match.group(group);
            if (range != null && wanted.test(match) && !range.stripped(text).isEmpty()) {
                return range.stripped(text).in(text);
            }
        }
        return null;
    }
}
