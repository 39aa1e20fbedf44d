package org.dateline.annotate.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Endings of regular forms and what stands in their place in the dictionary form: {@code annotate/endings.tsv}. */
public final class Endings {

    private static final String NOTHING = "-";

    /** Forms whose endings are listed. */
    public enum Form {
        NAME,
        MAN,
        NOUN,
        S,
        PAST,
        PAST_STEM,
        GERUND_STEM,
        COMPARATIVE,
        COMPARATIVE_STEM,
        SUPERLATIVE,
        SUPERLATIVE_STEM;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Ending(String letters, int fewest, List<String> instead) {}

    private final Map<Form, List<Ending>> endings = new EnumMap<>(Form.class);

    void add(DataTable.Row row, List<Problem> problems) {
        for (Form form : Form.values()) {
            if (form.key().equals(row.cell(0))) {
                if (!row.cell(2).matches("[0-9]{1,2}")) {
                    problems.add(
                            row.problem("\"" + row.cell(2) + "\" is no number of letters", "write a whole number"));
                    return;
                }
                List<String> instead = new ArrayList<>();
                for (String letters : row.cell(3).split(" ")) {
                    instead.add(letters.equals(NOTHING) ? "" : letters);
                }
                endings.computeIfAbsent(form, none -> new ArrayList<>())
                        .add(new Ending(row.cell(1), Integer.parseInt(row.cell(2)), List.copyOf(instead)));
                return;
            }
        }
        problems.add(row.problem("unknown form \"" + row.cell(0) + "\"", "see the comment at the head of the file"));
    }

    /** The forms for which no ending is listed, as the file writes them. */
    List<String> missing() {
        return Arrays.stream(Form.values())
                .filter(form -> !endings.containsKey(form))
                .map(Form::key)
                .toList();
    }

    /**
     * A word without the ending of a form.
     *
     * @param form which endings to look for
     * @param word the word
     * @param lower the same in lower case
     * @param rank how common a word is, smaller for commoner words
     * @return the word with the letters that take the ending's place, or null when it has no ending of that form
     */
    public @Nullable String replaced(Form form, String word, String lower, ToIntFunction<String> rank) {
        for (Ending ending : endings.getOrDefault(form, List.of())) {
            if (lower.length() >= ending.fewest() && lower.endsWith(ending.letters())) {
                return replaced(ending, word, rank);
            }
        }
        return null;
    }

    private static String replaced(Ending ending, String word, ToIntFunction<String> rank) {
        String stem = word.substring(0, word.length() - ending.letters().length());
        String best = "";
        int lowest = 0;
        for (int index = 0; index < ending.instead().size(); index++) {
            String instead = ending.instead().get(index);
            String candidate = instead.equals(ending.letters()) ? word : stem + instead;
            if (ending.instead().size() == 1) {
                return candidate;
            }
            int candidateRank = rank.applyAsInt(candidate);
            if (index == 0 || candidateRank < lowest) {
                best = candidate;
                lowest = candidateRank;
            }
        }
        return best;
    }
}
