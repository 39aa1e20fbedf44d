package org.dateline.where.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Span;
import org.dateline.where.Places;
import org.junit.jupiter.api.Test;

/** Which names of a report are places, and which places, read with all that annotation tells of its words. */
class ReportPlacesTest {

    @Test
    void aNameIsAPlaceWhereTheWordsAndTheRestOfTheReportAgree() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        PlaceFinder finder = PlaceFinder.open(Places.files());
        try (Dateline dateline = Dateline.open(new DataFolder(List.of(DataFolder.installed())))) {
            for (String[] row : Places.rows("reports.tsv")) {
                String text = row[0].replace("[", "").replace("]", "");
                Span name = new Span(row[0].indexOf('['), row[0].indexOf(']') - 1);
                told.add(row[0] + " " + meant(finder.find(dateline.annotate(text)), name));
                wanted.add(row[0] + " " + row[1]);
            }
        }
        assertThat(told).containsExactlyElementsOf(wanted);
    }

    private static String meant(List<PlaceFinder.Named> places, Span name) {
        for (PlaceFinder.Named place : places) {
            if (place.span().overlaps(name)) {
                String country = place.place().country();
                return place.place().name() + ", " + (country.isEmpty() ? "-" : country);
            }
        }
        return "none";
    }
}
