package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.event.When;
import org.dateline.model.report.Article;
import org.dateline.model.report.Published;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to be read by people: report by report, by day, and within a day in the order of the report. Events
 * whose day is unknown come last, and totals, which belong to no single day, after them.
 */
public final class TimelineWriter implements RecordWriter {

    private final OutputStream output;
    private final Screen screen;
    private final TimelineEntry entry;
    private boolean first = true;

    /**
     * @param output where to write, in UTF-8; closed with this writer
     * @param screen how wide, and whether in colour
     */
    public TimelineWriter(OutputStream output, Screen screen) {
        this.output = output;
        this.screen = screen;
        this.entry = new TimelineEntry(screen);
    }

    @Override
    public void write(CodedReport coded) throws IOException {
        StringBuilder page = new StringBuilder();
        if (!first) {
            page.append('\n');
        }
        first = false;
        heading(page, coded);
        String day = "";
        for (Event event : inOrder(coded.events())) {
            String next = (event.toll() ? "total, " : "") + day(event.when());
            if (!next.equals(day)) {
                page.append('\n').append(screen.bold(next)).append('\n');
                day = next;
            }
            entry.write(page, event);
        }
        output.write(page.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void heading(StringBuilder page, CodedReport coded) {
        Article article = coded.article();
        String title = PlainText.of(
                Objects.requireNonNullElse(article.title(), article.report().id()));
        PlainText.wrapped(title, screen.columns())
                .forEach(line -> page.append(screen.bold(line)).append('\n'));
        int totals = (int) coded.events().stream().filter(Event::toll).count();
        int events = coded.events().size() - totals;
        String number = events == 0 ? "no events" : events == 1 ? "1 event" : events + " events";
        String more = totals == 0 ? "" : totals == 1 ? ", 1 total" : ", " + totals + " totals";
        String summary = published(article.published()) + " · " + number + more;
        PlainText.wrapped(summary, screen.columns())
                .forEach(line -> page.append(screen.dim(line)).append('\n'));
    }

    private static String published(@Nullable Published published) {
        return published == null ? "publication date unknown" : "published " + published.date();
    }

    /** Sorting is stable, so events of a day stay in the order of the report. */
    private static List<Event> inOrder(List<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        Comparator<LocalDate> knownFirst = Comparator.nullsLast(Comparator.naturalOrder());
        sorted.sort(Comparator.comparing(Event::toll)
                .thenComparing(event -> sortDay(event.when()), knownFirst)
                .thenComparing(event -> event.when().latest(), knownFirst));
        return sorted;
    }

    /** "By the publication date" is no day of its own: such events stand with the unknown ones. */
    private static @Nullable LocalDate sortDay(When when) {
        if (when.basis() == When.Basis.PUBLICATION) {
            return null;
        }
        return when.earliest() == null ? when.latest() : when.earliest();
    }

    private static String day(When when) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        if (earliest != null && latest != null) {
            return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
        }
        if (earliest != null) {
            return "since " + earliest;
        }
        return latest == null ? "day unknown" : "by " + latest;
    }
}
