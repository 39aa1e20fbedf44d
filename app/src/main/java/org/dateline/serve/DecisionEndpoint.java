package org.dateline.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.code.ontology.Ontology;
import org.dateline.record.DecisionWriter;
import org.dateline.serve.http.HttpProblem;
import org.dateline.serve.http.JsonBody;
import org.dateline.serve.person.Person;
import org.dateline.store.Store;
import org.dateline.store.content.Decision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what people decide, when they have the token, or one of their own. */
final class DecisionEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WHY = 2_000;

    private final Path store;
    private final @Nullable String token;
    private final boolean people;
    private final Ontology ontology;

    DecisionEndpoint(ServerSettings settings, Ontology ontology) {
        this.store = settings.store();
        this.token = settings.token();
        this.people = settings.people() != null;
        this.ontology = ontology;
    }

    /** Whether decisions are taken at all. */
    boolean open() {
        return token != null || people;
    }

    /**
     * Checks that whoever asks may decide: the token, in the same time whether it is nearly right or not at all.
     *
     * @param authorization the header that was sent, or null
     * @param person who asks, by a token of their own; null when there are none
     * @throws HttpProblem when they may not
     */
    void check(@Nullable String authorization, @Nullable Person person) {
        if (person != null && !person.mayDecide()) {
            throw new HttpProblem(403, "Read only", person.name() + " may read, and not decide");
        }
        if (person != null) {
            return;
        }
        String wanted = token;
        if (wanted == null) {
            throw new HttpProblem(
                    403,
                    "Read only",
                    "This server takes no decisions; start it with --edit or --people, or use dateline decide");
        }
        byte[] given = (authorization == null ? "" : authorization).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, ("Bearer " + wanted).getBytes(StandardCharsets.UTF_8))) {
            throw new HttpProblem(
                    401,
                    "The token is missing or wrong",
                    "Send the header Authorization: Bearer TOKEN, with the token that the server was started with");
        }
    }

    /** The ids of the events that a decision is about, none for an undo. */
    static List<String> ids(String question) {
        List<String> ids = new ArrayList<>();
        read(question).path("ids").forEach(id -> ids.add(id.asString("")));
        return ids;
    }

    private static JsonNode read(String question) {
        return JsonBody.object(question, "kind, ids, by and why");
    }

    /**
     * Decides.
     *
     * @param question JSON with {@code kind}, {@code ids} or {@code undoes}, {@code set}, {@code by} and {@code why}
     * @param person who asks, by a token of their own, and signs; null for whom {@code by} names
     * @return the number of the decision
     */
    ObjectNode decide(String question, @Nullable Person person) {
        JsonNode node = read(question);
        Decision.Kind kind = kind(node.path("kind").asString(""));
        String by = person == null ? limited(node, "by", Person.LONGEST_NAME) : person.name();
        String why = limited(node, "why", LONGEST_WHY);
        if (by.isBlank()) {
            throw HttpProblem.unreadable("say who decides: by");
        }
        List<String> ids = ids(question);
        String set = node.path("set").isString() ? node.path("set").asString() : null;
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (Store writable = Store.writingSoon(store)) {
            long number = writable.together(writing -> {
                DecisionWriter deciding = new DecisionWriter(writing, ontology);
                return kind == Decision.Kind.UNDO
                        ? deciding.undo(
                                node.path("undoes").canConvertToLong()
                                        ? node.path("undoes").asLong()
                                        : -1,
                                by,
                                why,
                                at)
                        : deciding.decide(new DecisionWriter.Asked(kind, ids, set, by, why, at));
            });
            return JSON.createObjectNode().put("decision", number);
        }
    }

    private static String limited(JsonNode node, String field, int longest) {
        String value = node.path(field).asString("").strip();
        if (value.length() > longest) {
            throw HttpProblem.unreadable(field + " is longer than " + longest + " characters");
        }
        return value;
    }

    private static Decision.Kind kind(String written) {
        try {
            return Decision.Kind.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw HttpProblem.unreadable(
                    "kind is \"" + written + "\"; it must be accept, reject, edit, merge, split or undo");
        }
    }
}
