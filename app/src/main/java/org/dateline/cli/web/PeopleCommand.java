package org.dateline.cli.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.serve.person.PeopleFile;
import org.dateline.serve.person.Person;
import org.dateline.serve.person.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline people}. */
@Command(
        name = "people",
        description = "Say who may read a served store and who may decide: give people tokens, and take them back.",
        sortOptions = false,
        footer = {
            "",
            "The file holds names, roles and digests of tokens; a token is written once, to the standard output, and kept nowhere.",
            "A server that was started with --people FILE heeds changes from the next question on. In a browser the name and the",
            "token are what it asks for; programs send the header Authorization: Bearer TOKEN.",
            "",
            "Examples:",
            "  dateline people people.tsv --add 'A. Reader'                    a token to read with",
            "  dateline people people.tsv --add 'B. Reviewer' --role reviewer  and to decide with",
            "  dateline people people.tsv --revoke 'A. Reader'",
            "  dateline people people.tsv                                      who is in it"
        })
public final class PeopleCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file; it is made when it is not there.")
    private Path file = Path.of("");

    @Option(
            names = "--add",
            paramLabel = "NAME",
            description = "Give a person a token; an earlier one of theirs is no longer good.")
    private @Nullable String add;

    @Option(names = "--role", paramLabel = "ROLE", description = "With --add: reader, the default, or reviewer.")
    private Role role = Role.READER;

    @Option(names = "--revoke", paramLabel = "NAME", description = "Take a person's token back.")
    private @Nullable String revoke;

    public PeopleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (add != null && revoke != null) {
            throw Failure.usage("--add and --revoke are two steps; give one after the other");
        }
        PeopleFile people = new PeopleFile(file);
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        if (add != null) {
            try {
                out.print(people.add(add, role) + "\n");
            } catch (IllegalArgumentException unfit) {
                throw Failure.usage(String.valueOf(unfit.getMessage()));
            }
            terminal.message("this is the token of " + add + "; it is kept nowhere, so pass it on now");
        } else if (revoke != null) {
            if (!people.revoke(revoke)) {
                throw Failure.input(file + ": there is nobody called " + revoke);
            }
            terminal.message("the token of " + revoke + " is no longer good");
        } else {
            for (Person person : people.read()) {
                out.print(person.name() + "\t" + person.role().name().toLowerCase(Locale.ROOT) + "\t" + person.since()
                        + "\n");
            }
        }
        out.flush();
        return ExitCode.DONE;
    }
}
