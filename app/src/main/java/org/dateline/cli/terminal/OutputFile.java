package org.dateline.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: it is written beside its place under another name and takes its place when
 * {@link #finish} is called.
 */
public final class OutputFile implements Closeable {

    private final Path place;
    private final boolean overwrite;
    private final @Nullable Path draft;
    private final OutputStream stream;

    /**
     * @param place the file to write; something that is no regular file, such as a pipe, is written directly
     * @param overwrite whether a file already there may be replaced
     * @throws FileAlreadyExistsException when it may not
     */
    public OutputFile(Path place, boolean overwrite) throws IOException {
        this.place = place;
        this.overwrite = overwrite;
        boolean direct = Files.exists(place) && !Files.isRegularFile(place);
        if (Files.isDirectory(place)) {
            throw Failure.input(place + ": is a folder; give the name of a file");
        }
        if (!direct && !overwrite && Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Failure.input(folder + ": no such folder; make it first");
        }
        this.draft = direct ? null : place.resolveSibling("." + place.getFileName() + ".part");
        this.stream = new BufferedOutputStream(Files.newOutputStream(draft == null ? place : draft), 1 << 16);
    }

    /** Where to write; to be closed before {@link #finish}. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts the file into its place. */
    public void finish() throws IOException {
        stream.close();
        if (draft == null) {
            return;
        }
        if (overwrite) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(draft, place);
        }
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() throws IOException {
        stream.close();
        if (draft != null) {
            Files.deleteIfExists(draft);
        }
    }
}
