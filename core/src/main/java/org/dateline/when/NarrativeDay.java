package org.dateline.when;

import java.time.LocalDate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * The day that a narrative has reached while it is read. The news of the last days goes on through its paragraph without a word of
 * time; a day further back is background, which only the next sentence goes on with: what comes later may be of any day.
 */
final class NarrativeDay {

    /** So many sentences back "at the time" may point. */
    private static final int BACK = 3;

    private final @Nullable LocalDate published;
    private final int newsDays;
    private @Nullable LocalDate day;
    private @Nullable When when;
    private int paragraph = Integer.MIN_VALUE;
    private @Nullable When past;
    private int sentence = Integer.MIN_VALUE;
    private @Nullable When background;
    private int backgroundSentence = Integer.MIN_VALUE;

    /**
     * Begins a report.
     *
     * @param published its day of publication, or null
     * @param newsDays for how many days before publication what happened is news
     */
    NarrativeDay(@Nullable LocalDate published, int newsDays) {
        this.published = published;
        this.newsDays = newsDays;
    }

    /** The day of publication, or null. */
    @Nullable
    LocalDate published() {
        return published;
    }

    /** The day from which "the following day" counts, or null. */
    @Nullable
    LocalDate day() {
        return day;
    }

    /**
     * Takes the days on which something happened.
     *
     * @param goesOn whether the next sentence may go on with it when it lies further back
     */
    void reach(When reached, Sentence where, boolean goesOn) {
        if (reached.precision() == When.Precision.DAY) {
            day = reached.earliest();
        }
        when = isNews(reached, published, newsDays) ? reached : null;
        if (when == null) {
            background = reached;
            backgroundSentence = where.index();
        }
        paragraph = where.paragraph();
        past = goesOn && when == null && reached.precision().compareTo(When.Precision.YEAR) <= 0 ? reached : null;
        sentence = where.index();
    }

    /**
     * The days on which the narrative goes on in a sentence, or null.
     *
     * @param deed whether it goes on with a deed, which alone goes on with what lies further back
     */
    @Nullable
    When goesOn(Sentence next, boolean deed) {
        boolean further = deed && past != null && next.index() == sentence + 1;
        return further ? past : paragraph == next.paragraph() ? when : null;
    }

    /** The days that "at the time" means: those of the background, stated not long before; or null. */
    @Nullable
    When thatTime(Sentence here) {
        return here.index() - backgroundSentence <= BACK ? background : null;
    }

    /** Whether days are stated as a day or a few, and lie within the days before publication of which news is made. */
    static boolean isNews(When when, @Nullable LocalDate published, int newsDays) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        boolean days = when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS;
        if (!days || earliest == null || latest == null) {
            return false;
        }
        return published == null || !latest.isBefore(published.minusDays(newsDays)) && !earliest.isAfter(published);
    }
}
