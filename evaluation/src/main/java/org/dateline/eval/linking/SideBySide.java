package org.dateline.eval.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Teller;
import org.dateline.model.event.GatheredEvent.Version;
import org.dateline.model.event.Place;

/** Lays out what the reports of a record say of its event below each other, for a reader. */
public final class SideBySide {

    private static final int MOST_TELLINGS = 8;
    private static final int MOST_SENTENCES = 3;

    private SideBySide() {}

    /**
     * The lines of a record.
     *
     * @param number its number in the draw
     */
    public static List<String> of(GatheredEvent gathered, int number) {
        List<String> lines = new ArrayList<>();
        lines.add("%d  %s  %s %s  %d reports, %d sources  %s"
                .formatted(
                        number,
                        gathered.event().id(),
                        gathered.event().code().type(),
                        Objects.requireNonNullElse(gathered.event().code().mode(), ""),
                        gathered.reports(),
                        gathered.sources(),
                        gathered.standing().name().toLowerCase(Locale.ROOT)));
        List<Version> versions = gathered.versions();
        versions.stream().limit(MOST_TELLINGS).forEach(version -> telling(version, lines));
        if (versions.size() > MOST_TELLINGS) {
            lines.add("    and " + (versions.size() - MOST_TELLINGS) + " more");
        }
        return lines;
    }

    private static void telling(Version version, List<String> lines) {
        Teller teller = version.tellers().get(0);
        Event event = version.event();
        LocalDate published = teller.published();
        lines.add("    " + (published == null ? "no day" : published) + "  " + teller.report() + "  "
                + event.stance().sign().toLowerCase(Locale.ROOT) + "; on " + days(event) + "; in "
                + place(event.where())
                + "; " + names(event.actors()) + " > " + names(event.recipients()) + counts(event));
        event.evidence().stream().limit(MOST_SENTENCES).forEach(evidence -> lines.add("        " + marked(evidence)));
    }

    private static String days(Event event) {
        LocalDate earliest = event.when().earliest();
        LocalDate latest = event.when().latest();
        if (earliest == null && latest == null) {
            return "?";
        }
        return Objects.equals(earliest, latest)
                ? String.valueOf(latest)
                : (earliest == null ? "" : earliest) + ".." + (latest == null ? "" : latest);
    }

    private static String place(@org.jspecify.annotations.Nullable Place place) {
        return place == null ? "?" : place.name();
    }

    private static String names(List<Actor> actors) {
        return actors.isEmpty()
                ? "?"
                : String.join(", ", actors.stream().map(Actor::name).toList());
    }

    private static String counts(Event event) {
        StringBuilder counts = new StringBuilder();
        for (Count count : event.counts()) {
            counts.append("; ")
                    .append(count.text())
                    .append(' ')
                    .append(count.kind().name().toLowerCase(Locale.ROOT));
        }
        return counts.toString();
    }

    /** A sentence with its trigger marked. */
    static String marked(Evidence evidence) {
        String text = evidence.text();
        int start = evidence.trigger().start() - evidence.span().start();
        int end = evidence.trigger().end() - evidence.span().start();
        if (start < 0 || end < start || end > text.codePointCount(0, text.length())) {
            return text.replace('\n', ' ');
        }
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(0, end);
        return (text.substring(0, from) + "[" + text.substring(from, to) + "]" + text.substring(to)).replace('\n', ' ');
    }
}
