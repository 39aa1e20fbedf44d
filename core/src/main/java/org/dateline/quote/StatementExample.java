package org.dateline.quote;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text with the statements that must come out of it, and no others.
 *
 * @param file where it is written
 * @param text the text
 * @param expected a line a statement: {@code speaker | cue | content | direct}, "-" for none; {@code reported} for indirect
 */
record StatementExample(String file, String text, List<String> expected) {

    static StatementExample read(String file, JsonNode node) {
        List<String> expected = new ArrayList<>();
        node.path("statements").forEach(line -> expected.add(line.asString()));
        return new StatementExample(file, node.path("text").asString(), expected);
    }

    /** A statement as such a line. */
    static String line(Statement statement) {
        Actor speaker = statement.speaker();
        return String.join(
                " | ",
                speaker == null ? "-" : speaker.phrase().text(),
                statement.cue() == null ? "-" : statement.cue(),
                statement.content(),
                statement.direct() ? "direct" : "reported");
    }

    /** What is wrong when these are the statements found, or null. */
    @Nullable
    Problem problem(List<Statement> found) {
        List<String> lines = found.stream().map(StatementExample::line).toList();
        return lines.equals(expected)
                ? null
                : new Problem(file, 0, "\"" + text + "\" gives " + lines + " instead of " + expected, "");
    }
}
