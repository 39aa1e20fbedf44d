package org.dateline.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.When;
import org.dateline.model.report.StoredText;
import org.dateline.when.expression.TimeExpression;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.when.expression.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * Counts "ten years after gunmen killed 67" back from the day of what it is told beside: from that of publication, unless the clause
 * above has a day of its own.
 */
final class MeasuredTimes {

    private final TimeExpressions expressions;
    private final TimeAttachment attachment;
    private final int shortDays;

    MeasuredTimes(TimeExpressions expressions, TimeAttachment attachment) {
        this.expressions = expressions;
        this.attachment = attachment;
        this.shortDays = expressions.words().number("historical", "days");
    }

    /**
     * The word that a length of time leads to ("ten years after gunmen <b>killed</b> 67"), or null when an expression is none of that
     * kind.
     */
    static @Nullable Token measured(Sentence sentence, TimeExpression time) {
        Token last = sentence.token(time.to() - 1);
        boolean joins = last.is("mark") || last.is("case") || last.universal().equals("SCONJ");
        return joins && time.to() - time.from() > 1 && last.head() >= time.to() ? sentence.token(last.head()) : null;
    }

    /**
     * The times of a sentence, those of that kind counted from the day of the clause above. Without one, years count from publication, and
     * "hours after" says nothing; nor does any length beside a time of the deed's own.
     */
    List<TimeExpression> find(Sentence sentence, StoredText text, Viewpoint view) {
        List<TimeExpression> times = expressions.find(sentence, text, view);
        List<TimeExpression> counted = new ArrayList<>();
        for (TimeExpression time : times) {
            Token deed = time.isResolved() ? measured(sentence, time) : null;
            TimeExpression seen = deed == null ? time : counted(sentence, deed, times, time, text, view);
            if (seen != null) {
                counted.add(seen);
            }
        }
        return counted;
    }

    private @Nullable TimeExpression counted(
            Sentence sentence,
            Token deed,
            List<TimeExpression> times,
            TimeExpression time,
            StoredText text,
            Viewpoint view) {
        List<TimeExpression> others = new ArrayList<>(times);
        others.removeIf(other -> !other.isResolved() || measured(sentence, other) != null);
        List<Integer> attached = attachment.of(sentence, others, Set.of());
        if (attached.contains(deed.index())) {
            return null;
        }
        When above = above(sentence, deed, others, attached);
        LocalDate day = above == null ? null : above.latest();
        if (above == null || day == null || view.published() == null) {
            return isShort(time, view) && !isToday(sentence, deed) ? null : time;
        }
        boolean exact = above.precision() == When.Precision.DAY
                || above.precision() == When.Precision.YEAR && !isShort(time, view);
        return exact ? seenFrom(day, time, sentence, text, view) : isShort(time, view) ? within(above, time) : null;
    }

    /** Whether the clause above tells of the day of the report: "this comes days after …". */
    private static boolean isToday(Sentence sentence, Token deed) {
        Token main = sentence.headOf(deed);
        return main != null && (main.isThirdPerson() || main.isOtherPresent());
    }

    /** Whether a length is of days or weeks. */
    private boolean isShort(TimeExpression time, Viewpoint view) {
        LocalDate latest = time.when().latest();
        LocalDate published = view.published();
        return latest == null || published == null || !latest.isBefore(published.minusDays(shortDays));
    }

    /** A few days from a month lie in that month as far as anybody can say. */
    private static TimeExpression within(When above, TimeExpression time) {
        When when =
                new When(above.earliest(), above.latest(), above.precision(), above.basis(), time.text(), time.span());
        return new TimeExpression(time.from(), time.to(), time.text(), time.span(), when, time.rule(), time.anchored());
    }

    private TimeExpression seenFrom(
            LocalDate day, TimeExpression time, Sentence sentence, StoredText text, Viewpoint view) {
        return expressions.find(sentence, text, view.from(day)).stream()
                .filter(other -> other.from() == time.from() && other.to() == time.to())
                .findFirst()
                .orElse(time);
    }

    /** The time that is stated for a clause above a deed, or in which it stands. */
    private static @Nullable When above(
            Sentence sentence, Token deed, List<TimeExpression> times, List<Integer> attached) {
        for (Token at = sentence.headOf(deed); at != null; at = sentence.headOf(at)) {
            for (int index = 0; index < times.size(); index++) {
                TimeExpression time = times.get(index);
                boolean inside = time.from() <= at.index() && at.index() < time.to();
                if (inside || attached.get(index) == at.index()) {
                    return time.when();
                }
            }
        }
        return null;
    }
}
