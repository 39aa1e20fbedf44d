package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Where entries look for their roles when they do not say so themselves, by the kind of trigger. */
final class DefaultSlots {

    /** Name of the file in the lexicon folder. */
    static final String FILE = "default-slots.yaml";

    private static final String PART = "lexicon/";
    private static final String ACTOR = "actor";
    private static final String RECIPIENT = "recipient";

    private final Map<Entry.Trigger, List<RoleSlot>> actors = new EnumMap<>(Entry.Trigger.class);
    private final Map<Entry.Trigger, List<RoleSlot>> recipients = new EnumMap<>(Entry.Trigger.class);

    /**
     * @param files the files of {@code lexicon}
     * @param problems what is wrong is added here
     */
    DefaultSlots(List<DataFile> files, List<Problem> problems) {
        JsonNode root = root(files, problems);
        List<String> known = new ArrayList<>();
        for (Entry.Trigger trigger : Entry.Trigger.values()) {
            String key = trigger.name().toLowerCase(Locale.ROOT);
            known.add(key);
            actors.put(trigger, slots(root, key, ACTOR, problems));
            recipients.put(trigger, slots(root, key, RECIPIENT, problems));
        }
        for (String key : root.propertyNames()) {
            if (!known.contains(key)) {
                problems.add(new Problem(PART + FILE, 0, "unknown key " + key, "use one of " + known));
            }
        }
    }

    private static JsonNode root(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                return YamlFile.read(file, problems);
            }
        }
        problems.add(new Problem(PART + FILE, 0, "the file is missing", "restore it"));
        return MissingNode.getInstance();
    }

    private static List<RoleSlot> slots(JsonNode root, String trigger, String role, List<Problem> problems) {
        Set<String> written = YamlFile.words(root.path(trigger).path(role));
        if (written.isEmpty() && root.isObject()) {
            problems.add(new Problem(
                    PART + FILE, 0, trigger + ": no slots for the " + role, "write none if there is no " + role));
        }
        return written.stream().map(RoleSlot::parse).toList();
    }

    /** The slots for the actor. */
    List<RoleSlot> actor(Entry.Trigger trigger) {
        return actors.getOrDefault(trigger, List.of());
    }

    /** The slots for the recipient. */
    List<RoleSlot> recipient(Entry.Trigger trigger) {
        return recipients.getOrDefault(trigger, List.of());
    }
}
