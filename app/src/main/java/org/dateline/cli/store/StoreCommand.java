package org.dateline.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.store.Store;
import org.dateline.store.StoreCare;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline store}. */
@Command(
        name = "store",
        description = "Look after a store: say whether it is whole, copy it while it is used, bring it up to date.",
        sortOptions = false,
        footer = {
            "",
            "check reads the whole store and says what is damaged. backup copies it as it stands at one moment, also while an import",
            "runs or pages are served; the copy is checked before it gets its name. upgrade brings a store of an older Dateline up to",
            "date; every command that writes to a store does so too, and no command that only reads ever changes the file.",
            "",
            "Examples:",
            "  dateline store check news.db",
            "  dateline store backup news.db news-2026-11-23.db",
            "  dateline store upgrade old.db"
        })
public final class StoreCommand implements Callable<Integer> {

    /** What to do. */
    enum Action {
        CHECK,
        BACKUP,
        UPGRADE
    }

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ACTION", description = "check, backup or upgrade.")
    private Action action = Action.CHECK;

    @Parameters(index = "1", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Parameters(index = "2", arity = "0..1", paramLabel = "COPY", description = "With backup: the file to copy it to.")
    private @Nullable Path copy;

    public StoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path to = copy;
        if ((to == null) == (action == Action.BACKUP)) {
            throw Failure.usage(
                    "backup takes the store and the file to copy it to; check and upgrade take the store alone");
        }
        if (action == Action.CHECK) {
            return check();
        }
        if (to != null) {
            StoreCare.backup(file, to);
            terminal.message(to + " is a whole copy, " + Files.size(to) + " bytes");
            return ExitCode.DONE;
        }
        Store.writing(file).close();
        terminal.message(file + " is up to date");
        return ExitCode.DONE;
    }

    private int check() {
        List<String> faults = StoreCare.check(file);
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        faults.forEach(fault -> out.print(fault + "\n"));
        out.flush();
        if (faults.isEmpty()) {
            terminal.message(file + " is whole");
            return ExitCode.DONE;
        }
        terminal.message(file + " is damaged; put a backup in its place, or import its reports into a new store");
        return ExitCode.INPUT;
    }
}
