package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;

/** One event of a timeline: what, who to whom, stance, place, numbers, and the words it came from. */
final class TimelineEntry {

    private static final String INDENT = "  ";
    private static final int CODE_COLUMNS = 26;
    private static final String DEEPER = "      ";
    private static final int MOST_WORDS = 180;

    private final Screen screen;

    TimelineEntry(Screen screen) {
        this.screen = screen;
    }

    void write(StringBuilder page, Event event) {
        String marks = String.join(" ", marks(event.stance()));
        String who = who(event);
        if (screen.narrow()) {
            line(page, INDENT, code(event));
            lines(page, DEEPER, who);
        } else {
            String plainCode = plainCode(event);
            String pad = " ".repeat(Math.max(2, CODE_COLUMNS - plainCode.length()));
            List<String> wrapped = PlainText.wrapped(who, screen.columns() - INDENT.length() - CODE_COLUMNS);
            line(page, INDENT, who.isEmpty() ? code(event) : code(event) + pad + wrapped.get(0));
            wrapped.stream().skip(1).forEach(rest -> line(page, INDENT + " ".repeat(CODE_COLUMNS), rest));
        }
        if (!marks.isEmpty()) {
            PlainText.wrapped(marks, screen.columns() - DEEPER.length())
                    .forEach(mark -> line(page, DEEPER, screen.yellow(mark)));
        }
        String facts = facts(event);
        if (!facts.isEmpty()) {
            lines(page, DEEPER, facts);
        }
        words(page, event.evidence().get(0), event.evidence().size());
    }

    private static String plainCode(Event event) {
        String mode = event.code().mode();
        return PlainText.of(event.code().type()) + (mode == null ? "" : " · " + PlainText.of(mode));
    }

    private String code(Event event) {
        String plain = plainCode(event);
        return event.quad() == 4 ? screen.red(plain) : screen.cyan(plain);
    }

    private static String who(Event event) {
        String actors = names(event.actors());
        return event.recipients().isEmpty()
                ? actors
                : (actors.isEmpty() ? "(unknown)" : actors) + " → " + names(event.recipients());
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(actor -> PlainText.of(actor.name())).collect(Collectors.joining(", "));
    }

    private static List<String> marks(Stance stance) {
        List<String> marks = new ArrayList<>();
        switch (stance.reality()) {
            case FUTURE -> marks.add("(planned)");
            case HYPOTHETICAL -> marks.add("(possible)");
            case NEGATED -> marks.add("(did not happen)");
            case ACTUAL -> {
                // reported as something that happened: no mark
            }
        }
        if (stance.historical()) {
            marks.add("(background)");
        }
        for (Attribution attribution : stance.attributions()) {
            Actor by = attribution.by();
            String words = by == null ? attribution.cue() : verb(attribution.kind()) + " " + by.name();
            marks.add("(" + PlainText.of(words) + ")");
        }
        return marks;
    }

    private static String verb(Attribution.Kind kind) {
        return switch (kind) {
            case ASSERTS -> "said by";
            case ACCUSES -> "alleged by";
            case DENIES -> "denied by";
            case CLAIMS_RESPONSIBILITY -> "responsibility claimed by";
            case ESTIMATES -> "estimated by";
            case VOWS -> "vowed by";
        };
    }

    private static String facts(Event event) {
        List<String> facts = new ArrayList<>();
        Place place = event.where();
        if (place != null) {
            String name = PlainText.of(place.name());
            boolean wider = place.country() == null || place.precision() == Place.Precision.COUNTRY;
            String near = place.precision() == Place.Precision.NEAR ? "near " : "";
            facts.add(near + (wider ? name : name + ", " + place.country()));
        }
        for (Count count : event.counts()) {
            facts.add(number(count) + giver(count));
        }
        if (event.modes().size() > 1) {
            List<String> further = event.modes().subList(1, event.modes().size());
            facts.add("also " + further.stream().map(PlainText::of).collect(Collectors.joining(", ")));
        }
        return String.join(" · ", facts);
    }

    private static String number(Count count) {
        String kind = count.kind().name().toLowerCase(Locale.ROOT);
        String words = PlainText.of(count.text());
        if (count.best() != null
                && count.best().equals(count.low())
                && count.best().equals(count.high())) {
            String of = count.of() == null ? "" : " " + PlainText.of(count.of());
            return count.best() == 0 ? "none " + kind : count.best() + of + " " + kind;
        }
        return kind + ": " + words;
    }

    private static String giver(Count count) {
        Actor by = count.by();
        return by == null ? "" : " (said by " + PlainText.of(by.name()) + ")";
    }

    private void words(StringBuilder page, Evidence evidence, int places) {
        String text = Excerpt.of(evidence, MOST_WORDS);
        String more = places == 1 ? "" : " (and " + (places - 1) + " more)";
        for (String line : PlainText.wrapped("“" + text + "”" + more, screen.columns() - DEEPER.length())) {
            line(page, DEEPER, screen.dim(line));
        }
    }

    private void lines(StringBuilder page, String indent, String text) {
        PlainText.wrapped(text, screen.columns() - indent.length()).forEach(line -> line(page, indent, line));
    }

    private static void line(StringBuilder page, String indent, String text) {
        if (!text.isBlank()) {
            page.append(indent).append(text).append('\n');
        }
    }
}
