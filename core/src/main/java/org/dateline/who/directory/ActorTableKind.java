package org.dateline.who.directory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** What a table of {@code data/world/actors} holds, which its columns say and not its name. */
public enum ActorTableKind {
    /** Actors with their names and terms. */
    ACTORS("id", "name", "aliases", "country", "sectors", "from", "to", "parent", "source"),
    /** The same, with the day to which each row is known to hold. */
    DATED_ACTORS("id", "name", "aliases", "country", "sectors", "from", "to", "parent", "source", "as_of"),
    /** Adjectives and nouns of belonging. */
    DEMONYMS("country", "adjectives", "nouns", "plurals", "source"),
    /** Nouns that say what somebody is. */
    ROLE_NOUNS("noun", "sectors", "kind", "source"),
    /** Words that say who is meant. */
    CUES("word", "effect", "source"),
    /** Classes of what fills the roles of events. */
    FILLER_CLASSES("class", "acts", "suffers", "victim", "source"),
    /** Common nouns with their class. */
    FILLER_NOUNS("noun", "class", "source");

    private final List<String> columns;

    ActorTableKind(String... columns) {
        this.columns = List.of(columns);
    }

    /** Whether a file is a table of this kind. */
    public boolean isFor(DataFile file) {
        return file.name().endsWith(".tsv") && DataTable.header(file).cells().equals(columns);
    }

    /**
     * The rows of all tables of this kind, in the order of the files.
     *
     * @param files the files of {@code data/world/actors}
     * @param problems gets the rows with another number of cells
     */
    public List<DataTable.Row> rows(List<DataFile> files, List<Problem> problems) {
        return files.stream()
                .filter(this::isFor)
                .flatMap(file -> DataTable.withHeader(file, columns.size(), problems).rows().stream())
                .toList();
    }

    /** What is wrong with a file that is a table of no kind; null for one that is, or has no rows. */
    static @Nullable Problem problem(DataFile file) {
        DataTable.Row header = DataTable.header(file);
        if (!file.name().endsWith(".tsv") || header.cells().isEmpty()) {
            return null;
        }
        for (ActorTableKind kind : values()) {
            if (kind.isFor(file)) {
                return null;
            }
        }
        String known = Arrays.stream(values())
                .map(kind -> String.join(" ", kind.columns))
                .collect(Collectors.joining("; "));
        return header.problem(
                "no table of actors has the columns " + String.join(" ", header.cells()),
                "name the columns in the first row, with one tab between: " + known);
    }
}
