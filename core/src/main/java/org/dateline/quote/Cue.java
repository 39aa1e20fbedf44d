package org.dateline.quote;

import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that say that somebody says something.
 *
 * @param sentence where they stand
 * @param word the reporting verb, or the first word of "according to"
 * @param text the words of the cue
 * @param span the cue in the stored text
 * @param speaker who says it, or null
 * @param contents what is said, as the tree has it, in pieces when the cue stands in the middle; may be empty
 * @param takesQuotation whether a quotation can be what is said
 * @param needsComma whether one behind it must be set off by a comma or colon: "began 'the long march'" says nothing
 */
record Cue(
        Sentence sentence,
        Token word,
        String text,
        Span span,
        @Nullable Phrase speaker,
        List<Span> contents,
        boolean takesQuotation,
        boolean needsComma) {}
