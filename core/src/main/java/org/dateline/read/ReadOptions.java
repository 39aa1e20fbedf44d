package org.dateline.read;

import java.io.InputStream;
import java.time.LocalDate;
import org.dateline.read.news.FieldNames;
import org.jspecify.annotations.Nullable;

/**
 * How to read.
 *
 * @param published publication date of every report, which overrides their own; or null
 * @param largest longest line of a batch file and largest single file, in bytes after unpacking
 * @param standardInput what {@code -} stands for
 * @param repeats whether an id may be repeated; else the second report gets another one
 * @param fields which fields of records hold what
 */
public record ReadOptions(
        @Nullable LocalDate published, int largest, InputStream standardInput, boolean repeats, FieldNames fields) {

    /** Options with the known names of fields. */
    public ReadOptions(@Nullable LocalDate published, int largest, InputStream standardInput, boolean repeats) {
        this(published, largest, standardInput, repeats, FieldNames.known());
    }

    /** Options under which no id is repeated. */
    public ReadOptions(@Nullable LocalDate published, int largest, InputStream standardInput) {
        this(published, largest, standardInput, false);
    }

    /** 32 MiB: two hundred times the longest news report. */
    public static final int LARGEST = 32 << 20;

    /** Longest text of one report, in code points: fifty times a long one. */
    public static final int LONGEST = 1_000_000;

    /** No date, {@link #LARGEST}, the process's standard input. */
    public static ReadOptions standard() {
        return new ReadOptions(null, LARGEST, System.in);
    }

    /** The same with a publication date for every report. */
    public ReadOptions published(@Nullable LocalDate date) {
        return new ReadOptions(date, largest, standardInput, repeats, fields);
    }

    /** The same with other names of fields. */
    public ReadOptions fields(FieldNames names) {
        return new ReadOptions(published, largest, standardInput, repeats, names);
    }
}
