package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The manual of the command line, made from the help texts. */
final class Manual {

    private Manual() {}

    /** The manual as Markdown. */
    static String of(CommandLine root) {
        List<String> parts = new ArrayList<>();
        parts.add("# The command line\n\nMade from the help texts by `./dev docs`; change those, not this file.\n");
        parts.add(section("dateline", root));
        root.getSubcommands().forEach((name, command) -> {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                parts.add(section("dateline " + name, command));
            }
        });
        return String.join("\n", parts);
    }

    private static String section(String title, CommandLine command) {
        return "## " + title + "\n\n```text\n"
                + command.getUsageMessage(Ansi.OFF).strip() + "\n```\n";
    }
}
