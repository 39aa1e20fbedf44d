package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.codec.Origin;
import org.dateline.model.event.GatheredEvent;

/** The cells of an event gathered from all its reports: those of a row of {@code code}, and those that only a store has. */
public final class GatheredRow {

    private static final List<String> MORE = List.of("standing", "reports", "sources", "versions", "story", "review");

    /** The names of all sources, the earliest first. */
    private static final String SOURCES = "source_names";

    /** The first column that was added after these; columns keep their places. */
    private static final String NEWER = "modes";

    private GatheredRow() {}

    /** The names of the columns. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(new CsvColumns(new Origin("", ""), true).names());
        names.set(names.indexOf("report"), "evidence_reports");
        names.addAll(names.indexOf(NEWER), MORE);
        names.add(SOURCES);
        return names;
    }

    /** The cells, one for each column; words as they are. */
    public static List<String> of(GatheredEvent gathered) {
        GatheredEvent.Teller first = gathered.first();
        CsvColumns columns = new CsvColumns(Origin.of(first.codedBy()), true);
        List<String> cells = new ArrayList<>(columns.row(
                new CsvColumns.Head(first.title(), first.published(), first.url(), first.source()), gathered.event()));
        GatheredEvent.Review review = gathered.review();
        String story = gathered.story();
        List<String> more = new ArrayList<>();
        more.add(gathered.standing().name().toLowerCase(Locale.ROOT));
        more.add(Integer.toString(gathered.reports()));
        more.add(Integer.toString(gathered.sources()));
        more.add(Integer.toString(gathered.versions().size()));
        more.add(story == null ? "" : story);
        more.add(review == null ? "" : review.verdict().name().toLowerCase(Locale.ROOT));
        cells.addAll(columns.names().indexOf(NEWER), more);
        cells.add(gathered.versions().stream()
                .flatMap(version -> version.tellers().stream())
                .map(teller -> Objects.requireNonNullElse(teller.source(), ""))
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(Collectors.joining("; ")));
        return cells;
    }
}
