package org.dateline.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;

/**
 * A sentence that reports an event of a type of one's own, or does not.
 *
 * @param text the sentence
 * @param right whether it does
 * @param line where it stands in its file, from 1
 */
public record TypeExample(String text, boolean right, int line) {

    /** How many sentences of each kind it takes. */
    public static final int OF_EACH = 10;

    private static final String RIGHT = "+";
    private static final String WRONG = "-";
    private static final String COMMENT = "#";

    /**
     * Reads a file of examples: a line each, {@code +} before a sentence that reports such an event, {@code -} before one that does not.
     *
     * @param file its name, for messages
     * @param text what it holds
     * @throws DataProblems with everything that is wrong with it
     */
    public static List<TypeExample> read(String file, String text) {
        List<TypeExample> examples = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            String row = written.strip();
            if (row.isEmpty() || row.startsWith(COMMENT)) {
                continue;
            }
            String sentence = row.substring(1).strip();
            if (!row.startsWith(RIGHT) && !row.startsWith(WRONG) || sentence.isEmpty()) {
                problems.add(new Problem(
                        file,
                        line,
                        "neither a sentence after + nor one after -",
                        "write + before a sentence that reports such an event, - before one that does not"));
            } else if (!seen.add(sentence.toLowerCase(Locale.ROOT))) {
                problems.add(
                        new Problem(file, line, "the sentence stands here a second time", "delete one of the two"));
            } else {
                examples.add(new TypeExample(sentence, row.startsWith(RIGHT), line));
            }
        }
        long right = examples.stream().filter(TypeExample::right).count();
        long wrong = examples.size() - right;
        if (problems.isEmpty() && (right < OF_EACH || wrong < OF_EACH)) {
            problems.add(new Problem(
                    file,
                    0,
                    right + " sentences that report such an event and " + wrong + " that do not",
                    "give at least " + OF_EACH + " of each, better 20, in words as different as in the news"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return examples;
    }
}
