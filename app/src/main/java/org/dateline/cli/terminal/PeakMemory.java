package org.dateline.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory the process ever held. */
public final class PeakMemory {

    private PeakMemory() {}

    /** In megabytes as Linux reports it, or -1 on other systems. */
    static long megabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** The same in words. */
    public static String inWords() throws IOException {
        long megabytes = megabytes();
        return megabytes < 0 ? "unknown on this system" : megabytes + " MB";
    }
}
