package org.dateline.where;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.PlaceCues;

/** The installed place files, and the case files of this package, for tests. */
public final class Places {

    private Places() {}

    public static List<DataFile> files() {
        return new DataFolder(List.of(DataFolder.installed())).files("places", ".tsv", ".gz", ".txt");
    }

    /** The installed cues. */
    public static PlaceCues cues() {
        return PlaceCues.read(files(), new ArrayList<>());
    }

    /**
     * The gazetteer of some files.
     *
     * @throws DataProblems when one is missing or broken
     */
    public static Gazetteer gazetteer(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        Gazetteer gazetteer = Gazetteer.open(files, cues(), problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return gazetteer;
    }

    /** The lines of a case file without comments. */
    static List<String> lines(String name) {
        try (InputStream stream = Places.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rows of a table of cases, without its header. */
    public static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }
}
