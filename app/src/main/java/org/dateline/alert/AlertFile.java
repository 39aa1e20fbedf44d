package org.dateline.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.YamlFile;
import org.dateline.fetch.Messenger;
import org.dateline.model.report.Problem;
import org.dateline.store.query.Query;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads saved queries from a file of YAML, and collects everything that is wrong with it. */
final class AlertFile {

    private static final String REMEDY = "see dateline watch --help";

    private final Path file;
    private final OutputStream out;
    private final Messenger messenger;
    private final UnaryOperator<@Nullable String> environment;
    private final List<AlertTargetProvider> providers =
            ServiceLoader.load(AlertTargetProvider.class, AlertTargetProvider.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
    private final List<Problem> problems = new ArrayList<>();

    /** @param environment looks up variables, which hold secrets */
    AlertFile(Path file, OutputStream out, Messenger messenger, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.out = out;
        this.messenger = messenger;
        this.environment = environment;
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it cannot be read
     * @throws DataProblems when it is not as it should be
     */
    List<Alert> read() throws IOException {
        List<Alert> alerts = new ArrayList<>();
        DataFile content = new DataFile(file.toString(), Files.readAllBytes(file));
        Set<String> names = new HashSet<>();
        for (JsonNode node : YamlFile.read(content, problems).path("alerts")) {
            Alert alert = alert(node, names);
            if (alert != null) {
                alerts.add(alert);
            }
        }
        if (alerts.isEmpty() && problems.isEmpty()) {
            problem("has no alerts");
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return alerts;
    }

    private void problem(String cause) {
        problems.add(new Problem(file.toString(), 0, cause, REMEDY));
    }

    private @Nullable Alert alert(JsonNode node, Set<String> names) {
        String name = node.path("name").asString("");
        String written = node.path("query").asString("");
        int before = problems.size();
        if (name.isBlank() || !names.add(name)) {
            problem("has an alert without a name of its own: \"" + name + "\"");
        }
        Query query = Query.of("");
        try {
            query = Query.of(written);
        } catch (StoreProblem invalid) {
            problem("alert " + name + ": " + invalid.getMessage());
        }
        List<AlertTarget> targets = new ArrayList<>();
        node.path("to").forEach(to -> target(name, to, targets));
        if (targets.isEmpty() && problems.size() == before) {
            problem("alert " + name + " has no target; add to: with " + kinds());
        }
        return problems.size() > before ? null : new Alert(name, query, written, targets);
    }

    private void target(String alert, JsonNode to, List<AlertTarget> targets) {
        List<String> keys = to.isString() ? List.of(to.asString()) : List.copyOf(to.propertyNames());
        AlertTargetProvider provider = providers.stream()
                .filter(known -> keys.contains(known.key()))
                .findFirst()
                .orElse(null);
        if (provider == null) {
            problem("alert " + alert + ": " + to + " is no target; give " + kinds());
            return;
        }
        Map<String, String> settings = new HashMap<>();
        for (String key : keys) {
            if (provider.settings().contains(key)) {
                settings.put(key, to.path(key).asString(""));
            } else if (!key.equals(provider.key())) {
                problem("alert " + alert + ": " + provider.key() + " does not take " + key);
            }
        }
        String value = to.isString() ? "" : to.path(provider.key()).asString("");
        try {
            targets.add(
                    provider.target(new TargetEntry(alert, value, settings, folder(), out, messenger, environment)));
        } catch (InvalidTarget invalid) {
            problem("alert " + alert + ": " + invalid.getMessage());
        }
    }

    private Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private String kinds() {
        return providers.stream().map(AlertTargetProvider::key).sorted().collect(Collectors.joining(" or "));
    }
}
