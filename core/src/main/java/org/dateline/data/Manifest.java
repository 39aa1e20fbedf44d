package org.dateline.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What {@code manifest.tsv} says of models and large tables, so that one that is damaged is refused when it is opened. The checksum is a
 * CRC-32, which costs a few milliseconds for all of them: it finds damage, not forgery. The digests beside it are compared by
 * {@code dateline check}.
 */
final class Manifest {

    private static final String FILE = "manifest.tsv";
    private static final int COLUMNS = 6;
    private static final String REMEDY =
            "restore it, by 'git checkout' or from the release; whoever built it anew runs ./dev manifest";

    private record Entry(String bytes, String checksum) {}

    private final Map<Path, Entry> entries = new HashMap<>();

    /**
     * Reads the manifests of folders; those of users need none.
     *
     * @param folders each with a manifest of its own, or in a folder that has one
     */
    Manifest(List<Path> folders) {
        for (Path folder : folders) {
            Path above = folder.toAbsolutePath().normalize().getParent();
            if (!read(folder) && above != null) {
                read(above);
            }
        }
    }

    private boolean read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            DataFile content = new DataFile(FILE, Files.readAllBytes(file));
            // What is wrong with the manifest itself is told by 'dateline check'.
            for (DataTable.Row row :
                    DataTable.withHeader(content, COLUMNS, new ArrayList<>()).rows()) {
                entries.put(key(folder.resolve(row.get("file"))), new Entry(row.get("bytes"), row.get("crc32")));
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /**
     * Compares the length of a file, before it is read.
     *
     * @throws DataProblems when it is another
     */
    void checkLength(Path file, long bytes) {
        Entry entry = entries.get(key(file));
        if (entry != null && !entry.bytes().equals(String.valueOf(bytes))) {
            throw damaged(file, "has " + bytes + " bytes and should have " + entry.bytes());
        }
    }

    /**
     * Compares the content of a file.
     *
     * @return the content
     * @throws DataProblems when it is another
     */
    byte[] checked(Path file, byte[] content) {
        @Nullable Entry entry = entries.get(key(file));
        if (entry != null && !entry.checksum().isEmpty()) {
            String found = Digest.crc32(content);
            if (!found.equals(entry.checksum())) {
                throw damaged(file, "its checksum is " + found + " and should be " + entry.checksum());
            }
        }
        return content;
    }

    private static DataProblems damaged(Path file, String how) {
        return new DataProblems(List.of(
                new Problem(file.toString(), 0, "is damaged, or not the file of this version: " + how, REMEDY)));
    }
}
