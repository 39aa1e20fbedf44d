package org.dateline.cli.terminal;

import java.util.function.Supplier;

/** A line on the terminal that shows how far a run is; nothing when no one watches. */
public final class Progress implements AutoCloseable {

    private static final long NANOSECONDS_BETWEEN = 200_000_000L;

    private final Terminal terminal;
    private long lastShown = System.nanoTime();
    private boolean shown;

    public Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows a few words instead of those before. */
    public void update(String words) {
        update(() -> words);
    }

    /** Shows a few words, made only when they are shown. */
    public void update(Supplier<String> words) {
        long now = System.nanoTime();
        if (!terminal.errIsScreen() || now - lastShown < NANOSECONDS_BETWEEN) {
            return;
        }
        lastShown = now;
        shown = true;
        terminal.err().print("\r\u001B[K" + words.get());
        terminal.err().flush();
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (shown) {
            terminal.err().print("\r\u001B[K");
            terminal.err().flush();
        }
    }
}
