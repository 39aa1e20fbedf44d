package org.dateline.who.country;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Where bodies of another state are at work, so that the place does not say whose a body is: {@code who/contested.tsv}. */
public final class ContestedPlaces {

    private static final String FILE = "who/contested.tsv";

    private static final int COLUMNS = 6;

    private static final String ALL = "*";

    private record Row(
            String country,
            String division,
            Set<String> sectors,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean holds(String otherCountry, @Nullable String otherDivision, String sector, @Nullable LocalDate day) {
            return country.equals(otherCountry)
                    && (division.isEmpty() || division.equals(otherDivision))
                    && (sectors.contains(ALL) || sectors.contains(sector))
                    && (day == null || (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /**
     * Reads the table.
     *
     * @param files the files of {@code who}
     * @param problems gets what is wrong with them
     */
    public ContestedPlaces(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.is(FILE)) {
                DataTable.withHeader(file, COLUMNS, problems).rows().forEach(row -> read(row, problems));
            }
        }
    }

    private void read(DataTable.Row row, List<Problem> problems) {
        try {
            rows.add(new Row(
                    row.cell(0), row.cell(1), Set.of(row.cell(2).split("\\|")), day(row.cell(3)), day(row.cell(4))));
        } catch (DateTimeException wrong) {
            problems.add(row.problem("a day that is none", "write YYYY-MM-DD, or nothing"));
        }
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /**
     * Whether a body of a sector at a place may be of another state.
     *
     * @param division name of the first-level division, or null when the text gives the country alone
     * @param day the day of the report, or null
     */
    boolean isContested(String country, @Nullable String division, String sector, @Nullable LocalDate day) {
        return rows.stream().anyMatch(row -> row.holds(country, division, sector, day));
    }
}
