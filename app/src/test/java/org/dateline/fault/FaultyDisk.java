package org.dateline.fault;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file system over the usual one whose n-th change fails: an opening to write, a write, a sync, a rename, a deletion, a new folder. */
public final class FaultyDisk {

    /** What a disk does from the fault on. */
    public enum Kind {
        /** One change fails, all others succeed. */
        ONE_CHANGE,
        /** From then on nothing more can be written; renames and deletions succeed. */
        FULL
    }

    /** What a full disk says. */
    public static final String NO_ROOM = "No space left on device";

    private final Kind kind;
    private final int fails;
    private final List<String> changes = new ArrayList<>();
    private final FileSystem files = new FaultyFileSystem(this);

    /** @param fails which change fails, the first being 1; none for 0 */
    public FaultyDisk(Kind kind, int fails) {
        this.kind = kind;
        this.fails = fails;
    }

    /** The same file by way of this disk. */
    public Path path(Path real) {
        return new FaultyPath(files, real);
    }

    /** The changes that were asked for, in their order. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** Whether a change has failed. */
    public boolean hasFailed() {
        return fails > 0 && changes.size() >= fails;
    }

    void write(String what) throws IOException {
        changes.add(what);
        if (changes.size() == fails || kind == Kind.FULL && hasFailed()) {
            throw new IOException(NO_ROOM);
        }
    }

    void change(String what) throws IOException {
        changes.add(what);
        if (kind == Kind.ONE_CHANGE && changes.size() == fails) {
            throw new IOException("Input/output error");
        }
    }
}
