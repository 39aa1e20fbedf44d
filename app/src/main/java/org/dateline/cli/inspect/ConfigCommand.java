package org.dateline.cli.inspect;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline config}. */
@Command(
        name = "config",
        description = "Show the settings in force: versions, data folders, memory.",
        footer = {"", "Examples:", "  dateline config", "  dateline config --data my-data"})
public final class ConfigCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1L << 20;

    private final Terminal terminal;

    @Mixin
    private DataOption data = new DataOption();

    public ConfigCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("coder", Dateline.CODER);
        settings.put("data version", folder.version());
        int number = 0;
        for (Path path : folder.folders()) {
            number++;
            settings.put(
                    "data folder " + number, path.toAbsolutePath().normalize().toString());
        }
        folder.files("models", ".onnx", ".onnx.gz", ".bin")
                .forEach(model -> settings.put("model " + model.name(), model.bytes().length / MEGABYTE + " MB"));
        Runtime runtime = Runtime.getRuntime();
        settings.put("threads", Integer.toString(runtime.availableProcessors()));
        settings.put("memory limit", runtime.maxMemory() / MEGABYTE + " MB (DATELINE_JAVA_OPTS=-Xmx2g changes it)");
        settings.put("Java", System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")");
        settings.put("started from", System.getProperty("dateline.home", "(not by the launcher)"));
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        settings.forEach((name, value) -> out.print(padded(name) + value + "\n"));
        out.flush();
        return ExitCode.DONE;
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, 18 - name.length()));
    }
}
