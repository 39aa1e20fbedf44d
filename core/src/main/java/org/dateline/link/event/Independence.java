package org.dateline.link.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.event.Gathering.ReportedEvent;
import org.dateline.model.event.GatheredEvent.Teller;

/** Which reports of an event are independent: they neither share an owner nor are copies, nor does a third one tie them together. */
final class Independence {

    private final Map<String, String> roots = new LinkedHashMap<>();
    private final Set<String> sources = new HashSet<>();

    private Independence(List<ReportedEvent> mentions) {
        for (ReportedEvent reported : mentions) {
            Teller teller = reported.teller();
            String family = root("family " + teller.family());
            String owner = teller.owner() == null ? family : root("owner " + teller.owner());
            roots.put(family, owner);
        }
        mentions.forEach(reported -> sources.add(source(reported)));
    }

    /** Of the reports that mention an event. */
    static Independence of(List<ReportedEvent> mentions) {
        return new Independence(mentions);
    }

    /** How many are independent. */
    int sources() {
        return sources.size();
    }

    /** Whether two of the mentions are of independent reports. */
    boolean areApart(ReportedEvent one, ReportedEvent other) {
        return !source(one).equals(source(other));
    }

    private String source(ReportedEvent reported) {
        return root("family " + reported.teller().family());
    }

    private String root(String name) {
        String at = name;
        String next = roots.putIfAbsent(at, at);
        while (next != null && !next.equals(at)) {
            at = next;
            next = roots.get(at);
        }
        return at;
    }
}
