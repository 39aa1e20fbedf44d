package org.dateline.cli.option;

import java.util.List;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import picocli.CommandLine.IVersionProvider;

/** What {@code dateline --version} prints. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String data;
        try {
            data = new DataFolder(List.of(DataFolder.installed())).version();
        } catch (IllegalStateException absent) {
            data = "none found";
        }
        return new String[] {
            Dateline.CODER, "data " + data, "Java " + System.getProperty("java.version"),
        };
    }
}
