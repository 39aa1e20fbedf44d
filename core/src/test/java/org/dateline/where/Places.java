package org.dateline.where;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.PlaceCues;

/** The installed place files, and the case files of this package, for tests. */
public final class Places {

    private Places() {}

    public static List<DataFile> files() {
        return new DataFolder(List.of(DataFolder.installed())).files("places", ".tsv", ".gz", ".txt");
    }

    /** The installed gazetteer with further files. */
    public static Gazetteer gazetteer(List<DataFile> files) {
        return Gazetteer.open(files, PlaceCues.read(files()));
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
