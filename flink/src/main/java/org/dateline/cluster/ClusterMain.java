package org.dateline.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.FileUtils;
import org.dateline.cluster.linking.Partitioning;
import org.dateline.data.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline cluster}: builds the job, and runs it in this process or on a cluster. */
@Command(
        name = "dateline cluster",
        description = "Code and link reports on Apache Flink, in this process for a try or on a running cluster.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Inputs are those of 'code'; with --watch folders are looked at again and again, and with --from-kafka messages are read",
            "that are each one line of JSON Lines. Records of input that ends are published once, at its end; else changes are published",
            "every so often, and a record takes the place of the earlier one of its id. See docs/cluster.md.",
            "",
            "Examples:",
            "  dateline cluster reports/ --to-lines out/ --parallelism 2",
            "  dateline cluster --watch 60 incoming/ --to-postgres 'jdbc:postgresql://localhost/news?user=me' --checkpoints state/",
            "  dateline cluster --from-kafka broker:9092/reports --to-kafka broker:9092/records --on jobmanager:8081"
        })
public final class ClusterMain implements Callable<Integer> {

    /** How Flink says that the job has no operator for some state. */
    private static final Pattern OTHER_STATE =
            Pattern.compile("checkpoint/savepoint (\\S+)\\. Cannot map checkpoint/savepoint state");

    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int INPUT = 3;
    private static final int MOST_RESTARTS = 3;

    @Parameters(paramLabel = "IN", arity = "0..*", description = "Files and folders.")
    private List<String> inputs = List.of();

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            description = "Look for new files every so often, and do not end.")
    private @Nullable Integer watch;

    @Option(names = "--from-kafka", paramLabel = "HOST:PORT/TOPIC", description = "Read messages, and do not end.")
    private @Nullable String fromKafka;

    @Option(names = "--to-lines", paramLabel = "DIR", description = "Write JSON Lines by kind and day.")
    private @Nullable String toLines;

    @Option(names = "--to-parquet", paramLabel = "DIR", description = "Write events as Parquet by day.")
    private @Nullable String toParquet;

    @Option(
            names = "--to-kafka",
            paramLabel = "HOST:PORT/TOPIC",
            description = "Write records to a topic, in transactions.")
    private @Nullable String toKafka;

    @Option(names = "--to-postgres", paramLabel = "JDBC", description = "Keep tables of records up to date.")
    private @Nullable String toPostgres;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Reports to code at once; all processors by default.")
    private int parallelism = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "Over how many parts reports are spread for comparing; 4 by default. Stays with the state.")
    private int shards = 4;

    @Option(names = "--apart", paramLabel = "WHAT", description = "What is linked apart: nothing (default) or year.")
    private String partition = "nothing";

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            description = "Compare new reports with those that came in so many days; 0, the default, for all.")
    private long keep;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            description = "How often changes are published when input does not end; 10.")
    private int every = 10;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "Where state is kept so that a new start can go on; with this process only without it.")
    private @Nullable String checkpoints;

    @Option(
            names = "--state",
            paramLabel = "KIND",
            description = "Where state lies while it is worked on: hashmap or rocksdb.")
    private String state = "hashmap";

    @Option(names = "--resume", paramLabel = "PATH", description = "A savepoint or checkpoint to go on from.")
    private @Nullable String resume;

    @Option(
            names = "--on",
            paramLabel = "HOST:PORT",
            description = "A running cluster's REST address; in this process without it.")
    private @Nullable String on;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The job's jar, for --on; that of ./dev cluster-jar by default.")
    private @Nullable String jar;

    @Option(
            names = "--web",
            paramLabel = "PORT",
            description = "Show Flink's page and metrics while it runs in this process.")
    private @Nullable Integer web;

    @Option(
            names = "--quick",
            description = "Read with the small encoder: several times as fast, and wrong more often; records name it.")
    private boolean quick;

    @Option(names = "--data", paramLabel = "DIR", description = "Add a data folder of your own; later folders win.")
    private List<Path> data = List.of();

    /** Runs the command; ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new ClusterMain());
        line.setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println("dateline: " + reason(failure));
            return failure instanceof IllegalArgumentException ? USAGE : INPUT;
        });
        return line.execute(arguments);
    }

    /** What is behind a chain of failures, each of which only says that another happened. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            Matcher matcher = OTHER_STATE.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                return matcher.group(1)
                        + ": the state is of another version of Dateline, which this one cannot read; go on with"
                        + " that version, or start without --resume, which reads and links all reports anew";
            }
        }
        String message = last.getMessage();
        return message == null ? last.toString() : message;
    }

    @Override
    public Integer call() throws Exception {
        long start = System.nanoTime();
        StreamExecutionEnvironment environment = environment();
        environment.setParallelism(parallelism);
        new ClusterJob(settings()).build(environment);
        if (on != null) {
            System.err.println(
                    "submitted as job " + environment.executeAsync("dateline").getJobID());
            return DONE;
        }
        JobExecutionResult result = environment.execute("dateline");
        System.err.printf(
                Locale.ROOT, "done in %.1f s (job %s)%n", (System.nanoTime() - start) / 1e9, result.getJobID());
        return DONE;
    }

    private Settings settings() {
        List<Settings.Output> outputs = new ArrayList<>();
        if (toLines != null) {
            outputs.add(new Settings.Output.Lines(address(toLines)));
        }
        if (toParquet != null) {
            outputs.add(new Settings.Output.Parquet(address(toParquet)));
        }
        if (toKafka != null) {
            outputs.add(new Settings.Output.Messages(Settings.Topic.of(toKafka)));
        }
        if (toPostgres != null) {
            outputs.add(new Settings.Output.Tables(toPostgres));
        }
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "say where records go: --to-lines, --to-parquet, --to-kafka or --to-postgres");
        }
        if (inputs.isEmpty() && fromKafka == null) {
            throw new IllegalArgumentException("say what to read: files, folders or --from-kafka");
        }
        if (parallelism < 1 || shards < 1 || shards > 999 || every < 1 || keep < 0) {
            throw new IllegalArgumentException(
                    "--parallelism and --every must be at least 1, --shards from 1 to 999, --keep 0 or more");
        }
        return new Settings(
                folders(),
                inputs.stream().map(ClusterMain::input).toList(),
                watch == null ? null : Duration.ofSeconds(watch),
                fromKafka == null ? null : Settings.Topic.of(fromKafka),
                outputs,
                shards,
                partition(),
                keep,
                Duration.ofSeconds(every));
    }

    private Partitioning partition() {
        try {
            return Partitioning.valueOf(partition.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("--apart " + partition + " is neither nothing nor year");
        }
    }

    private List<String> folders() {
        List<String> folders = new ArrayList<>();
        folders.add(DataFolder.installed().toString());
        if (quick) {
            folders.add(DataFolder.quick().toString());
        }
        for (Path folder : data) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException(folder + ": no such data folder; name one that exists");
            }
            folders.add(folder.toAbsolutePath().toString());
        }
        return folders;
    }

    private static String input(String input) {
        if (!input.contains("://") && !Files.exists(Path.of(input))) {
            throw new IllegalArgumentException(input + ": no such file or folder; check the name");
        }
        return address(input);
    }

    /** An address that Flink takes: of a file of this machine its whole path. */
    private static String address(String written) {
        return written.contains("://")
                ? written
                : Path.of(written).toAbsolutePath().toUri().toString();
    }

    private StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        ClusterJob.configure(configuration);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofSeconds(10));
        configuration.set(StateBackendOptions.STATE_BACKEND, state);
        String kept = checkpoints == null && on == null ? temporary().toString() : checkpoints;
        if (kept != null) {
            configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, address(kept));
            configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        }
        if (resume != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, address(resume));
        }
        if (on != null) {
            return remote(on, configuration);
        }
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, MOST_RESTARTS);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
        if (web != null) {
            configuration.set(RestOptions.PORT, web);
            return StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(configuration);
        }
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }

    /** A folder for checkpoints that is gone with the process: what Flink keeps in memory may be five megabytes at most. */
    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("dateline-checkpoints-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteDirectoryQuietly(folder.toFile())));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StreamExecutionEnvironment remote(String address, Configuration configuration) {
        int colon = address.lastIndexOf(':');
        if (colon <= 0 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("--on " + address + " is no address; write HOST:PORT");
        }
        return StreamExecutionEnvironment.createRemoteEnvironment(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), configuration, jar());
    }

    /** The jar that was named, or the one that {@code ./dev cluster-jar} makes. */
    private String jar() {
        if (jar != null) {
            return jar;
        }
        Path target = DataFolder.installed().resolveSibling("flink").resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith("-job.jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | NoSuchElementException missing) {
            throw new IllegalArgumentException(
                    "--on needs the job's jar; make it with ./dev cluster-jar, or name it with --jar");
        }
    }
}
