package org.dateline.coreference.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.coreference.join.ClusterDecision;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;

/**
 * What speaks for and against a record being right as a whole, and no second record of an event, as named signs whose weights are
 * learned (the model {@code record} of {@code data/learned/coreference/fields.tsv}).
 */
public final class RecordSigns {

    private static final double[] SHARES = {0.25, 0.4, 0.55, 0.65, 0.75, 0.85, 0.92};
    private static final double[] MARGINS = {-5, -3.5, -2.5, -1.8, -1.2, -0.7, -0.3};

    private final Annotated annotated;
    private final FieldShares shares;

    public RecordSigns(Annotated annotated, FieldShares shares) {
        this.annotated = annotated;
        this.shares = shares;
    }

    /**
     * The signs of a record.
     *
     * @param group its claims
     * @param first how the first of them came to be an event
     * @param others the other records of the report
     */
    public Set<String> of(EventGroup group, ClusterDecision first, List<EventGroup> others) {
        Claim lead = group.lead();
        Set<String> signs = new LinkedHashSet<>();
        signs.add("bias");
        double whole = 1;
        for (RecordField field : RecordField.values()) {
            double share = shares.isKept(field, lead) ? shares.of(field, lead) : 0;
            signs.add(field.word() + "=" + (share == 0 ? "open" : step(share, SHARES)));
            whole *= share == 0 ? 1 : share;
        }
        signs.add("whole=" + step(whole, SHARES));
        signs.add("claims=" + Math.min(4, group.size()));
        signs.add("nearest event "
                + (first.margin() <= ClusterDecision.NO_OTHER ? "none" : step(first.margin(), MARGINS)));
        String type = lead.code().type();
        long same = others.stream()
                .filter(other -> other != group && other.lead().code().type().equals(type))
                .count();
        signs.add("others of type=" + (same < 4 ? same : same < 8 ? 4 : 8));
        String finder = lead.why().rule().replaceAll("\\..*", "");
        Token trigger = annotated.sentences().get(lead.sentence()).token(lead.trigger());
        String kind = trigger.universal().equals("VERB") ? "verb" : "noun";
        signs.add("found by=" + (finder.equals("judged") ? finder + " " + kind : "entry, " + kind));
        signs.add("type=" + type);
        signs.add("type=" + type + " " + (finder.equals("judged") ? "judged" : "entry") + " " + kind);
        signs.add("reality=" + lead.stance().reality().name().toLowerCase(Locale.ROOT));
        signs.add(lead.stance().historical() ? "history" : "current");
        signs.add(lead.stance().attributions().isEmpty() ? "plain" : "attributed");
        int paragraph = annotated.sentences().get(lead.sentence()).paragraph();
        signs.add(paragraph < 0 ? "headline" : paragraph <= 1 ? "lead" : "body");
        return signs;
    }

    private static String step(double value, double[] steps) {
        for (double step : steps) {
            if (value < step) {
                return "under " + step;
            }
        }
        return "more";
    }
}
