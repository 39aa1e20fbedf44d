package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Span;

/** Ends quotations whose closing mark is missing at the cue that stands behind them in the same sentence. */
final class UnclosedQuotations {

    private final List<Cue> cues;

    UnclosedQuotations(List<Cue> cues) {
        this.cues = cues;
    }

    /** The quotations, those without an end cut where their cue begins. */
    List<Quotation> ended(List<Quotation> quotations) {
        List<Quotation> ended = new ArrayList<>();
        for (Quotation quotation : quotations) {
            ended.add(quotation.isClosed() ? quotation : ended(quotation));
        }
        return ended;
    }

    private Quotation ended(Quotation quotation) {
        for (Cue cue : cues) {
            Span sentence = cue.sentence().span();
            boolean startsWithIt = sentence.start() <= quotation.outer().start()
                    && quotation.outer().start() < sentence.end();
            if (startsWithIt && cue.takesQuotation() && quotation.outer().contains(cue.span())) {
                for (Span content : cue.contents()) {
                    if (content.end() <= cue.span().start()
                            && content.end() > quotation.inner().start()) {
                        return quotation.endingAt(content.end());
                    }
                }
            }
        }
        return quotation;
    }
}
