package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.event.EventCode;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Event types, their modes and scores, contexts and CAMEO codes, from the data folder's {@code ontology}. */
public final class Ontology {

    private record Type(
            int quad,
            @Nullable Double score,
            Map<String, Double> modes,
            Map<String, String> contentModes,
            @Nullable String future,
            @Nullable String refused) {}

    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Set<String> contexts = new HashSet<>();
    private final Set<String> cameo = new HashSet<>();

    /**
     * @param files the files of {@code ontology}
     * @param problems what is wrong is added here
     */
    public Ontology(List<DataFile> files, List<Problem> problems) {
        YAMLMapper mapper = new YAMLMapper();
        for (DataFile file : files) {
            try {
                if (file.name().endsWith("contexts.yaml")) {
                    contexts.addAll(LexiconReader.strings(mapper.readTree(file.text())));
                } else if (file.name().endsWith(".yaml")) {
                    mapper.readTree(file.text()).forEach(this::addType);
                } else {
                    file.lines().stream()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .forEach(line -> cameo.add(line.split("\t", 2)[0]));
                }
            } catch (JacksonException failure) {
                int line = failure.getLocation() == null
                        ? 0
                        : failure.getLocation().getLineNr();
                problems.add(
                        new Problem(file.name(), line, "not YAML: " + failure.getOriginalMessage(), "mend the line"));
            }
        }
    }

    private void addType(JsonNode node) {
        Map<String, Double> modes = new LinkedHashMap<>();
        if (node.has("modes")) {
            node.get("modes").properties().forEach(mode -> {
                if (!mode.getValue().isNull()) {
                    modes.put(mode.getKey(), mode.getValue().asDouble());
                } else {
                    modes.put(mode.getKey(), Double.NaN);
                }
            });
        }
        Map<String, String> contentModes = new HashMap<>();
        if (node.has("content-modes")) {
            node.get("content-modes")
                    .properties()
                    .forEach(mode ->
                            contentModes.put(mode.getKey(), mode.getValue().asString()));
        }
        Double score = node.has("score") ? node.get("score").asDouble() : null;
        types.put(
                node.get("type").asString(),
                new Type(
                        node.get("quad").asInt(),
                        score,
                        modes,
                        contentModes,
                        text(node, "future"),
                        text(node, "refused")));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    /** The type that an announced event of this type is coded as while it lies ahead ("will visit"), or null. */
    public @Nullable String whenFuture(String type) {
        return get(type).future();
    }

    /** The type that the announcement not to do it is coded as ("will not release"), or null. */
    public @Nullable String whenRefused(String type) {
        return get(type).refused();
    }

    /** Whether there is such a type. */
    public boolean hasType(String type) {
        return types.containsKey(type);
    }

    /** All types in the order of the file. */
    public List<String> types() {
        return new ArrayList<>(types.keySet());
    }

    /** Whether the type has this mode. */
    public boolean hasMode(String type, String mode) {
        return types.containsKey(type) && get(type).modes().containsKey(mode);
    }

    /** The modes of a type. */
    public Set<String> modes(String type) {
        return get(type).modes().keySet();
    }

    /** Whether there is such a context. */
    public boolean hasContext(String context) {
        return contexts.contains(context);
    }

    /** Whether there is such a CAMEO code. */
    public boolean hasCameo(String code) {
        return cameo.contains(code);
    }

    /** PLOVER's quad class of a type, 1 to 4. */
    public int quad(String type) {
        return get(type).quad();
    }

    /** PLOVER's score of a mode, or of the bare type, or null. */
    public @Nullable Double intensity(EventCode code) {
        Type type = get(code.type());
        Double byMode = code.mode() == null ? null : type.modes().get(code.mode());
        return byMode != null && !byMode.isNaN() ? byMode : type.score();
    }

    /** The mode that an event gives to the request, refusal or threat whose content it is, or null. */
    public @Nullable String contentMode(String type, EventCode content) {
        Map<String, String> modes = get(type).contentModes();
        String exact = modes.get(content.type() + "/" + content.mode());
        if (exact != null) {
            return exact;
        }
        String byType = modes.get(content.type());
        return byType != null ? byType : modes.get("*");
    }

    private Type get(String type) {
        Type found = types.get(type);
        if (found == null) {
            throw new IllegalArgumentException("no event type " + type);
        }
        return found;
    }
}
