package org.dateline.cli.option;

import picocli.CommandLine.Option;

/** The option {@code --follow-links}. */
public final class LinksOption {

    @Option(names = "--follow-links", description = "Read links in a folder that lead to files outside it, too.")
    private boolean follow;

    /** Whether they are read. */
    public boolean followed() {
        return follow;
    }
}
