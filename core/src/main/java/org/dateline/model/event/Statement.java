package org.dateline.model.event;

import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is reported to have said.
 *
 * @param report id of the report
 * @param speaker who, or null when the text does not say
 * @param cue the reporting word, or null for a bare quotation
 * @param cueSpan the cue in the stored text, or null
 * @param content the words said
 * @param span the content in the stored text
 * @param direct whether it is quoted
 */
public record Statement(
        String report,
        @Nullable Actor speaker,
        @Nullable String cue,
        @Nullable Span cueSpan,
        String content,
        Span span,
        boolean direct) {

    /** The same, with the speaker resolved. */
    public Statement by(@Nullable Actor resolved) {
        return new Statement(report, resolved, cue, cueSpan, content, span, direct);
    }
}
