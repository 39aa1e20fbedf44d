package org.dateline.code.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.data.file.YamlFile;
import org.dateline.model.event.Count;
import org.dateline.model.event.EventCode;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Event types with their properties, modes and scores, contexts and CAMEO codes, from the data folder's {@code ontology}. */
public final class Ontology {

    /** The keys that a type may have. */
    static final List<String> KEYS = List.of(
            "type",
            "quad",
            "score",
            "gloss",
            "modes",
            "content-modes",
            "future",
            "refused",
            "content",
            "counts",
            "own-count",
            "traits");

    private static final String CONTEXTS = "contexts.yaml";
    private static final int CAMEO_COLUMNS = 4;
    private static final int MATERIAL_COOPERATION = 2;
    private static final int MATERIAL_CONFLICT = 4;

    private final Map<String, EventType> types = new LinkedHashMap<>();
    private final Set<String> contexts = new HashSet<>();
    private final Set<String> cameo = new HashSet<>();

    /**
     * @param files the files of {@code ontology}
     * @param problems what is wrong is added here
     */
    public Ontology(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith(CONTEXTS)) {
                contexts.addAll(YamlFile.words(YamlFile.read(file, problems)));
            } else if (file.name().endsWith(".yaml")) {
                for (EventType type : new EventTypeReader(file, problems).types()) {
                    types.put(type.name(), type);
                }
            } else {
                DataTable.plain(file, CAMEO_COLUMNS, CAMEO_COLUMNS, problems)
                        .rows()
                        .forEach(row -> cameo.add(row.cell(0)));
            }
        }
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

    /** Whether a type is one of deeds, not of words: material cooperation or material conflict. */
    public boolean isMaterial(String type) {
        return quad(type) == MATERIAL_COOPERATION || quad(type) == MATERIAL_CONFLICT;
    }

    /** Whether a type is one of hard deeds: material conflict. */
    public boolean isMaterialConflict(String type) {
        return quad(type) == MATERIAL_CONFLICT;
    }

    /** Whether a type has a trait. */
    public boolean is(String type, TypeTrait trait) {
        return get(type).traits().contains(trait);
    }

    /** The first type with a trait, or null. */
    public @Nullable String typeWith(TypeTrait trait) {
        return types.values().stream()
                .filter(type -> type.traits().contains(trait))
                .findFirst()
                .map(EventType::name)
                .orElse(null);
    }

    /** Whether a number of a kind can belong to an event of a type. */
    public boolean counts(String type, Count.Kind kind) {
        return get(type).counts().contains(kind);
    }

    /** What the number of those who do it, or who are sent, counts in a type; null when it counts nothing. */
    public Count.@Nullable Kind ownCount(String type) {
        return get(type).ownCount();
    }

    /** Where the content of a type stands: what is agreed, asked, refused or threatened. Empty for a type without content. */
    public List<RoleSlot> content(String type) {
        return get(type).content();
    }

    /** PLOVER's score of a mode, or of the bare type, or null. */
    public @Nullable Double intensity(EventCode code) {
        EventType type = get(code.type());
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

    private EventType get(String type) {
        EventType found = types.get(type);
        if (found == null) {
            throw new IllegalArgumentException("no event type " + type);
        }
        return found;
    }
}
