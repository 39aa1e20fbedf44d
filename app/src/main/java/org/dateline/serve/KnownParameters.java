package org.dateline.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.serve.http.HttpProblem;
import org.dateline.store.query.Folded;
import org.dateline.store.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Refuses parameters that the description of an address does not have, so that a misspelt filter does not give everything. */
final class KnownParameters {

    private final Map<String, TreeSet<String>> byPath = new TreeMap<>();

    /** @param description the OpenAPI document */
    KnownParameters(String description) {
        JsonNode paths = new ObjectMapper().readTree(description).path("paths");
        for (String path : paths.propertyNames()) {
            TreeSet<String> names = new TreeSet<>();
            paths.path(path)
                    .path("get")
                    .path("parameters")
                    .forEach(one -> names.add(one.path("name").asString()));
            byPath.put(path, names);
        }
    }

    /**
     * Looks at a request.
     *
     * @throws HttpProblem when it has a parameter that the address does not know; the message lists those that it does
     */
    void check(Context context) {
        TreeSet<String> known = byPath.get(context.path());
        if (known == null) {
            return;
        }
        for (String given : context.queryParamMap().keySet()) {
            if (!known.contains(given)) {
                List<String> alike = Folded.alike(given, known);
                String field = known.contains("q") && Query.fields().contains(given)
                        ? "; a field belongs into the query: q=" + given + ":..."
                        : "";
                throw HttpProblem.unreadable(context.path() + " has no parameter " + given
                        + (alike.isEmpty() ? "" : "; did you mean " + String.join(" or ", alike) + "?") + field
                        + "; there are "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
    }
}
