package org.dateline.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/**
 * Pronouns and determiners that the signs tell apart ({@code data/en/mentions/forms.tsv}), whose order the weights go by, and
 * nouns and titles that show a gender ({@code genders.tsv}).
 */
final class Forms {

    /** How many there may be, with 0 for none and 1 for any other. */
    static final int MOST = 80;

    private static final String FILE = "mentions/forms.tsv";
    private static final String GENDERS = "mentions/genders.tsv";
    private static final List<String> COLUMNS = List.of("word", "gender", "person", "number");
    private static final List<String> GENDER_NAMES = List.of("-", "male", "female", "thing");
    private static final List<String> PERSON_NAMES = List.of("-", "first", "second", "third");
    private static final List<String> NUMBER_NAMES = List.of("one", "several", "-");
    private static final Form OTHER = new Form(1, 0, 3, Traits.UNKNOWN);

    /**
     * A word of the list.
     *
     * @param place its place, from 2
     * @param gender 0 for none, or as in {@link Traits}
     * @param person 1 to 3; 0 for a word that has none
     * @param number as in {@link Traits}
     */
    record Form(int place, int gender, int person, int number) {}

    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Integer> genders = new HashMap<>();

    Forms(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.is(FILE)) {
                DataTable.withColumns(file, COLUMNS, problems).rows().forEach(row -> add(row, problems));
            } else if (file.is(GENDERS)) {
                for (DataTable.Row row : DataTable.withColumns(file, COLUMNS.subList(0, 2), problems)
                        .rows()) {
                    genders.put(row.get("word"), number(row, "gender", GENDER_NAMES, problems));
                }
            }
        }
        if (forms.isEmpty() || forms.size() > MOST - 2) {
            problems.add(new Problem(FILE, 0, "holds no list of 1 to " + (MOST - 2) + " words", "restore the file"));
        }
        if (genders.isEmpty()) {
            problems.add(new Problem(GENDERS, 0, "missing from the data folder, or empty", "restore the file"));
        }
    }

    private void add(DataTable.Row row, List<Problem> problems) {
        forms.put(
                row.get("word"),
                new Form(
                        forms.size() + 2,
                        number(row, "gender", GENDER_NAMES, problems),
                        number(row, "person", PERSON_NAMES, problems),
                        number(row, "number", NUMBER_NAMES, problems)));
    }

    private static int number(DataTable.Row row, String column, List<String> names, List<Problem> problems) {
        int number = names.indexOf(row.get(column));
        if (number < 0) {
            problems.add(row.problem("unknown " + column + " \"" + row.get(column) + "\"", "use one of " + names));
        }
        return Math.max(0, number);
    }

    /** What is known of a pronoun or determiner. */
    Form of(String word) {
        return forms.getOrDefault(word.toLowerCase(Locale.ROOT), OTHER);
    }

    /** The gender that some words show, the first that shows one; 0 for none. */
    int gender(Collection<String> words) {
        for (String word : words) {
            int gender = genders.getOrDefault(word, 0);
            if (gender > 0) {
                return gender;
            }
        }
        return 0;
    }
}
