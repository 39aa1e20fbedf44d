package org.dateline.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which command lines are run by a shell, as a reader would type them. The folder has what the project's own has for a reader:
 * {@code ./dateline}, {@code data} and {@code examples}.
 */
final class Session implements AutoCloseable {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final int LONGEST_SECONDS = 180;
    private static final Pattern QUOTED = Pattern.compile("(?s)\"[^\"]*\"|'[^']*'");

    private final Path folder;
    private final Path calls;
    private final Process program;

    /**
     * What a command line printed.
     *
     * @param out on the standard output
     * @param err on the standard error
     * @param exitCode of the last command
     */
    record Printed(String out, String err, int exitCode) {}

    private Session(Path folder, Path calls, Process program) {
        this.folder = folder;
        this.calls = calls;
        this.program = program;
    }

    /** A session in a new folder below the given one. */
    static Session open(Path above) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(above.resolve("session"));
        Path calls = Files.createDirectory(above.resolve("calls"));
        if (new ProcessBuilder("mkfifo", calls + "/asked", calls + "/answered")
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("no pipes can be made in " + calls);
        }
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Ddateline.home=" + HOME,
                        "-cp",
                        absolute(System.getProperty("java.class.path")),
                        WaitingProgram.class.getName(),
                        calls.toString())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Session session = new Session(folder, calls, program);
        session.clear();
        return session;
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                Stream.of(classPath.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    Path folder() {
        return folder;
    }

    /** Leaves nothing in the folder but what is there for every session. */
    void clear() throws IOException {
        keepOnly(List.of());
        Files.copy(Shell.file("dateline.sh"), folder.resolve("dateline"), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(folder.resolve("dateline"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(folder.resolve("data"), HOME.resolve("data"));
        Files.createSymbolicLink(folder.resolve("examples"), HOME.resolve("examples"));
    }

    /** What lies in the folder, without what links lead to. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }

    /** Takes away all files but those. */
    void keepOnly(Collection<Path> files) throws IOException {
        TreeSet<Path> kept = new TreeSet<>(files);
        for (Path file : files().stream().sorted(Comparator.reverseOrder()).toList()) {
            if (!kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    /**
     * Runs a command line.
     *
     * @throws IOException when it does not end in good time
     */
    Printed run(String commandLine) throws IOException, InterruptedException {
        Path out = calls.resolve("printed-out");
        Path err = calls.resolve("printed-err");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", commandLine)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("DATELINE_SESSION", calls.toString());
        builder.environment().put("DATELINE_SCREEN", String.valueOf(!isLedElsewhere(commandLine)));
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        Process shell = builder.start();
        program.onExit().thenRun(() -> end(shell));
        boolean isInTime = shell.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!isInTime) {
            close();
        }
        if (!program.isAlive()) {
            throw new IOException((isInTime ? "ends the program: " : "does not end in time: ") + commandLine);
        }
        return new Printed(Files.readString(out), Files.readString(err), shell.exitValue());
    }

    private static void end(Process shell) {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }

    /** Whether what the command prints goes into a file or to another command, and not to the screen. */
    private static boolean isLedElsewhere(String commandLine) {
        return QUOTED.matcher(commandLine).replaceAll("").matches(".*[|>].*");
    }

    @Override
    public void close() {
        program.destroyForcibly();
        try {
            program.waitFor();
            keepOnly(List.of());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
