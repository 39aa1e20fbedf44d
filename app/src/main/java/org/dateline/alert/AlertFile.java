package org.dateline.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dateline.data.file.DataProblems;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Messenger;
import org.dateline.fetch.Refused;
import org.dateline.model.report.Problem;
import org.dateline.store.Query;
import org.dateline.store.StoreProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads saved queries from a file of YAML, and tells everything wrong with it at once. */
final class AlertFile {

    private static final String REMEDY = "see dateline watch --help";

    private final Path file;
    private final OutputStream out;
    private final Messenger messenger;
    private final UnaryOperator<@Nullable String> environment;
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
        try {
            JsonNode root = new YAMLMapper().readTree(Files.readString(file));
            Set<String> names = new HashSet<>();
            for (JsonNode node : root.path("alerts")) {
                Alert alert = alert(node, names);
                if (alert != null) {
                    alerts.add(alert);
                }
            }
        } catch (JacksonException broken) {
            problem("is no YAML: " + broken.getOriginalMessage());
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
        } catch (StoreProblem told) {
            problem("alert " + name + ": " + told.getMessage());
        }
        List<AlertTarget> targets = new ArrayList<>();
        node.path("to").forEach(to -> target(name, to, targets));
        if (targets.isEmpty() && problems.size() == before) {
            problem("alert " + name + " says nobody to tell; add to: with file, webhook, atom or stdout");
        }
        return problems.size() > before ? null : new Alert(name, query, written, targets);
    }

    private void target(String alert, JsonNode to, List<AlertTarget> targets) {
        if (to.isString() && to.asString().equals("stdout")) {
            targets.add(new StreamTarget(out));
        } else if (to.has("file")) {
            targets.add(new FileTarget(beside(to.path("file").asString())));
        } else if (to.has("atom")) {
            targets.add(new AtomTarget(beside(to.path("atom").asString()), alert));
        } else if (to.has("webhook")) {
            webhook(alert, to, targets);
        } else {
            problem("alert " + alert + " cannot tell " + to + "; it can be file, webhook, atom or stdout");
        }
    }

    private void webhook(String alert, JsonNode to, List<AlertTarget> targets) {
        try {
            URI address = Fetcher.address(to.path("webhook").asString());
            String variable = to.path("secret-env").asString("");
            String secret = variable.isEmpty() ? null : environment.apply(variable);
            if (!variable.isEmpty() && (secret == null || secret.isEmpty())) {
                problem("alert " + alert + ": the environment variable " + variable + " with the secret is not set");
                return;
            }
            targets.add(new WebhookTarget(address, secret, messenger));
        } catch (Refused refused) {
            problem("alert " + alert + ": " + refused.getMessage());
        }
    }

    /** A file named in the file lies beside it, unless its whole path is given. */
    private Path beside(String name) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of(name) : folder.resolve(name);
    }
}
