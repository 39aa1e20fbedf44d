package org.dateline.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ReportClaims;
import org.dateline.code.lexicon.Confidence;
import org.dateline.coreference.CoreferenceStep.EventDraft;
import org.dateline.coreference.field.RecordField;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Event;
import org.dateline.record.DecidedMention;
import org.dateline.record.DecidedMention.Verdict;

/** Finds among the records that the program makes of a report those that people decided about. */
final class DecidedReport {

    private final ReportClaims claims;
    private final Confidence confidence;
    private final Set<String> taken = new HashSet<>();

    private DecidedReport(ReportClaims claims, Confidence confidence) {
        this.claims = claims;
        this.confidence = confidence;
    }

    /**
     * The records that people decided about; mentions of which the program makes no record any more are left out.
     *
     * @param claims the report, coded
     * @param mentions the mentions of the report that they decided about
     * @param confidence what computes the confidence of types
     */
    static List<DecidedDraft> match(ReportClaims claims, List<DecidedMention> mentions, Confidence confidence) {
        DecidedReport report = new DecidedReport(claims, confidence);
        List<DecidedDraft> found = new ArrayList<>();
        // A second record of an event is none when it is one with the first by now.
        mentions.stream()
                .sorted(Comparator.comparing(mention -> mention.verdict() == Verdict.DOUBLE))
                .forEach(
                        mention -> report.draft(mention).ifPresent(draft -> found.add(report.decided(mention, draft))));
        return found;
    }

    /** The record with the mention's id, or else one with its trigger, of its type before others; each record once. */
    private Optional<EventDraft> draft(DecidedMention mention) {
        Optional<EventDraft> found = claims.drafts().stream()
                .filter(draft -> !taken.contains(draft.event().id()))
                .filter(draft -> rank(mention, draft.event()) > 0)
                .max(Comparator.comparingInt(draft -> rank(mention, draft.event())));
        found.ifPresent(draft -> taken.add(draft.event().id()));
        return found;
    }

    private static int rank(DecidedMention mention, Event event) {
        if (event.id().equals(mention.id())) {
            return 3;
        }
        boolean there = event.evidence().stream()
                .anyMatch(evidence -> evidence.trigger().start() == mention.start());
        boolean same = event.code().type().equals(mention.type());
        // That there is no event of one type says nothing of one of another.
        boolean comparable = same || mention.verdict() != Verdict.REJECTED;
        return there && comparable ? same ? 2 : 1 : 0;
    }

    private DecidedDraft decided(DecidedMention mention, EventDraft draft) {
        Claim lead = draft.lead();
        DraftVerdict verdict = DraftVerdict.of(mention, draft.event(), DraftVerdict.ofLead(draft.event(), lead));
        return new DecidedDraft(
                mention,
                List.copyOf(draft.signs()),
                fieldSigns(lead),
                typeSigns(lead),
                verdict.whole(),
                verdict.fields());
    }

    private Map<RecordField, Set<String>> fieldSigns(Claim lead) {
        for (int at = 0; at < claims.whole().size(); at++) {
            if (claims.whole().get(at) == lead) {
                return claims.fields().get(at);
            }
        }
        throw new IllegalStateException("a record led by no claim of its report");
    }

    /** Proposers of others give their own confidence: there are no signs then. */
    private Map<String, Double> typeSigns(Claim lead) {
        Sentence sentence = claims.annotated().sentences().get(lead.sentence());
        String type = lead.code().type();
        double score = lead.why().score();
        Judgement judgement = sentence.judgement(sentence.token(lead.trigger()));
        boolean isComputed =
                Math.abs(confidence.of(score, type, judgement) - lead.why().confidence()) < 1e-6;
        return isComputed ? Confidence.signs(score, type, judgement) : Map.of();
    }
}
