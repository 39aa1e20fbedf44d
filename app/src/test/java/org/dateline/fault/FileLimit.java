package org.dateline.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * How long a file may grow that this process writes, by libraries of C too: the system refuses what goes beyond. Needs {@code prlimit} of
 * util-linux.
 */
public final class FileLimit implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/prlimit");

    private FileLimit() {}

    /** Whether this system has such a limit. */
    public static boolean isKnown() {
        return Files.isExecutable(PROGRAM);
    }

    /** Sets the limit until it is closed. */
    public static FileLimit of(long bytes) throws IOException, InterruptedException {
        set(String.valueOf(bytes));
        return new FileLimit();
    }

    private static void set(String limit) throws IOException, InterruptedException {
        // Without a word behind the colon only the soft limit changes, which may be raised again.
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--pid",
                        String.valueOf(ProcessHandle.current().pid()),
                        "--fsize=" + limit + ":")
                .inheritIO()
                .start();
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("prlimit cannot set the limit " + limit);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        set("unlimited");
    }
}
