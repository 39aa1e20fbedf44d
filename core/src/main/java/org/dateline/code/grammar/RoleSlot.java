package org.dateline.code.grammar;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Where to look for a role: a step, or several with full stops between ({@code object.with}).
 *
 * @param first the argument of the trigger
 * @param then each an argument of what the step before finds, or empty
 */
public record RoleSlot(Step first, List<Step> then) {

    /** Kinds of argument. */
    public enum Kind {
        SUBJECT,
        OBJECT,
        INDIRECT,
        POSSESSIVE,
        MODIFIER,
        CLAUSE,
        AUXILIARY,
        MARK,
        PREPOSITION,
        NONE
    }

    /**
     * One step.
     *
     * @param kind which argument
     * @param prepositions for {@link Kind#PREPOSITION}, any of these
     */
    public record Step(Kind kind, List<String> prepositions) {}

    /** The deep subject. */
    public static final RoleSlot SUBJECT = parse("subject");

    /** The slot that leaves its role empty. */
    public static final RoleSlot NONE = parse("none");

    /** The slot behind any of some prepositions. */
    public static RoleSlot behind(Collection<String> prepositions) {
        return new RoleSlot(new Step(Kind.PREPOSITION, List.copyOf(prepositions)), List.of());
    }

    /** Reads a slot as written in an entry. */
    public static RoleSlot parse(String written) {
        String[] parts = written.strip().split("\\.");
        List<Step> then = Arrays.stream(parts).skip(1).map(RoleSlot::step).toList();
        return new RoleSlot(step(parts[0]), then);
    }

    private static Step step(String word) {
        return switch (word.strip()) {
            case "subject" -> new Step(Kind.SUBJECT, List.of());
            case "object" -> new Step(Kind.OBJECT, List.of());
            case "indirect" -> new Step(Kind.INDIRECT, List.of());
            case "possessive" -> new Step(Kind.POSSESSIVE, List.of());
            case "modifier" -> new Step(Kind.MODIFIER, List.of());
            case "clause" -> new Step(Kind.CLAUSE, List.of());
            case "mark" -> new Step(Kind.MARK, List.of());
            case "aux" -> new Step(Kind.AUXILIARY, List.of());
            case "none" -> new Step(Kind.NONE, List.of());
            default -> new Step(Kind.PREPOSITION, List.of(word.strip().split("\\|")));
        };
    }

    /** Whether this slot leaves its role empty. */
    public boolean isNone() {
        return first.kind() == Kind.NONE;
    }
}
