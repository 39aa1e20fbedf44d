package org.dateline.coreference.join;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.event.Claim;

/** What speaks for and against a claim introducing an event that was not reported before, as named signs. */
public final class Introduction {

    private final Map<String, Integer> firsts = new HashMap<>();

    /** @param mentions the claims of a report, in the order of the text */
    public Introduction(List<EventMention> mentions) {
        mentions.forEach(mention -> firsts.putIfAbsent(mention.type(), mention.place()));
    }

    /** The signs of a claim. */
    public Set<String> of(EventMention mention) {
        Claim claim = mention.claim();
        Set<String> signs = new LinkedHashSet<>();
        signs.add("new");
        String form = form(mention);
        signs.add("new form=" + form);
        signs.add("new form=" + form + (mention.isPlural() ? " plural" : "") + (claim.isBare() ? " alone" : ""));
        signs.add("new type=" + mention.type());
        signs.add("new reality=" + claim.stance().sign());
        mention.cues().forEach(cue -> signs.add("new cue " + cue));
        int details = details(claim);
        signs.add("new details=" + Math.min(4, details));
        signs.add("new form=" + form + " details=" + Math.min(3, details));
        signs.add("new " + (claim.actors().isEmpty() ? "without" : "with") + " actors");
        signs.add("new " + (claim.recipients().isEmpty() ? "without" : "with") + " recipients");
        signs.add("new " + (claim.counts().isEmpty() ? "without" : "with") + " counts");
        signs.add("new " + (isPlaced(claim) ? "with" : "without") + " place");
        signs.add("new " + (Agreement.isDated(claim.when()) ? "with" : "without") + " day");
        signs.add("new rule=" + claim.why().rule());
        signs.add("new lemma=" + mention.lemma());
        boolean first = Integer.valueOf(mention.place()).equals(firsts.get(mention.type()));
        signs.add("new " + (first ? "first of type" : "not first of type") + " " + form);
        signs.add(
                "new " + (mention.isHeadline() ? "headline" : mention.sentence().paragraph() <= 1 ? "lead" : "body"));
        return signs;
    }

    private static String form(EventMention mention) {
        return mention.form().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlaced(Claim claim) {
        return claim.where() != null && claim.where().text() != null;
    }

    private static int details(Claim claim) {
        return (claim.actors().isEmpty() ? 0 : 1)
                + (claim.recipients().isEmpty() ? 0 : 1)
                + (claim.counts().isEmpty() ? 0 : 1)
                + (isPlaced(claim) ? 1 : 0)
                + (Agreement.isDated(claim.when()) ? 1 : 0);
    }
}
