package org.dateline.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dateline.export.Screen;
import org.dateline.model.report.Printable;

/**
 * The streams of the process and what stands at their ends. Everything is UTF-8, whatever the locale says.
 *
 * @param in the standard input
 * @param out for data
 * @param err for messages
 * @param outIsScreen whether people read {@code out}
 * @param errIsScreen whether people read {@code err}
 * @param screen how timelines are shown
 */
public record Terminal(
        InputStream in, OutputStream out, PrintStream err, boolean outIsScreen, boolean errIsScreen, Screen screen) {

    private static final int USUAL_COLUMNS = 100;

    /** The process's own streams. The launcher says which of them are terminals, because Java cannot find out. */
    public static Terminal ofProcess() {
        boolean outIsScreen = isScreen("dateline.screen.out");
        boolean errIsScreen = isScreen("dateline.screen.err");
        String noColor = System.getenv("NO_COLOR");
        boolean colours =
                outIsScreen && (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        Screen screen = new Screen(Integer.getInteger("dateline.screen.columns", USUAL_COLUMNS), colours);
        return new Terminal(
                System.in,
                new StandardOutput(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                outIsScreen,
                errIsScreen,
                screen);
    }

    private static boolean isScreen(String property) {
        String given = System.getProperty(property);
        return given == null ? System.console() != null : Boolean.parseBoolean(given);
    }

    /** What a timeline in a file is written for. */
    public static Screen page() {
        return Screen.plain();
    }

    /** Prints a message for the user, with the program's name before it; control characters in it are escaped. */
    public void message(String message) {
        err.println("dateline: " + Printable.lines(message));
    }
}
