package org.dateline.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dateline.data.file.DataProblems;
import org.dateline.export.JsonLinesWriter;
import org.dateline.fetch.Messenger;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Runs saved queries on each report that came into a store, and delivers what they find to their targets. What cannot be delivered is kept in a
 * file beside the queries and tried again at the next start. A match is delivered at least once, always with the same id.
 */
public final class Alerts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_EVENTS = 1_000;

    private final List<Alert> alerts;
    private final Path undelivered;
    private final Consumer<String> trouble;

    private Alerts(List<Alert> alerts, Path undelivered, Consumer<String> trouble) {
        this.alerts = alerts;
        this.undelivered = undelivered;
        this.trouble = trouble;
    }

    /**
     * Reads saved queries, and tries again what could not be delivered before.
     *
     * @param file YAML: under {@code alerts} a list of {@code name}, {@code query} and {@code to}
     * @param out the standard output
     * @param messenger sends to webhooks
     * @param environment looks up variables, which hold secrets
     * @param trouble takes what could not be delivered
     * @throws IOException when the file cannot be read
     * @throws DataProblems when it is not as it should be
     */
    public static Alerts open(
            Path file,
            OutputStream out,
            Messenger messenger,
            UnaryOperator<@Nullable String> environment,
            Consumer<String> trouble)
            throws IOException {
        List<Alert> read = new AlertFile(file, out, messenger, environment).read();
        Alerts alerts = new Alerts(read, file.resolveSibling(file.getFileName() + ".undelivered"), trouble);
        alerts.again();
        return alerts;
    }

    /**
     * Delivers what is found of a report.
     *
     * @return how many matches there were
     * @throws IOException when not even the file of what cannot be delivered can be written
     */
    public int deliver(Store store, String report) throws IOException {
        RecordReader reader = new RecordReader(store.read());
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        int matches = 0;
        for (Alert alert : alerts) {
            Query query = Query.of(alert.written() + " report:\"" + report.replace("\"", "") + "\"");
            for (long event :
                    store.search().page(query, Search.Sort.DAY, MOST_EVENTS, 0).events()) {
                Match match = new Match(
                        alert.name(), report, at, JSON.readTree(JsonLinesWriter.line(reader.event(event), List.of())));
                for (AlertTarget target : alert.targets()) {
                    send(target, match);
                }
                matches++;
            }
        }
        return matches;
    }

    private void send(AlertTarget target, Match match) throws IOException {
        try {
            target.send(match);
        } catch (IOException failure) {
            trouble.accept("alert " + match.alert() + " could not be delivered to " + target.name() + ": "
                    + failure.getMessage() + "; it is kept in " + undelivered);
            String line = JSON.createObjectNode()
                    .put("target", target.name())
                    .set("match", JSON.readTree(match.json()))
                    .toString();
            Files.writeString(undelivered, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Tries to deliver what is kept; what fails anew, or has nobody to go to any more, stays. */
    private void again() throws IOException {
        if (!Files.exists(undelivered)) {
            return;
        }
        List<String> left = new ArrayList<>();
        for (String line : Files.readAllLines(undelivered)) {
            var node = JSON.readTree(line);
            Match match = Match.read(node.path("match").toString());
            String name = node.path("target").asString();
            boolean sent = false;
            for (Alert alert : alerts) {
                for (AlertTarget target : alert.targets()) {
                    sent = sent
                            || alert.name().equals(match.alert())
                                    && target.name().equals(name)
                                    && retried(target, match);
                }
            }
            if (!sent) {
                left.add(line);
            }
        }
        if (left.isEmpty()) {
            Files.delete(undelivered);
        } else {
            Files.write(undelivered, left);
            trouble.accept(left.size() + " matches still cannot be delivered; they are kept in " + undelivered);
        }
    }

    private static boolean retried(AlertTarget target, Match match) {
        try {
            target.send(match);
            return true;
        } catch (IOException failure) {
            return false;
        }
    }
}
