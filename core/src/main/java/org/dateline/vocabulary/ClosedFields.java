package org.dateline.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Stance;
import org.dateline.store.query.Folded;
import org.dateline.store.query.Vocabulary.Sense;
import org.dateline.store.sql.StoreProblem;

/** The fields of queries that have a list of values, and what people may write for them. */
final class ClosedFields {

    private final KnownNames known;
    private final Map<String, Supplier<List<String>>> lists = new TreeMap<>();

    ClosedFields(KnownNames known) {
        this.known = known;
        lists.put("type", known::types);
        lists.put("mode", known::modes);
        lists.put("sector", known::sectors);
        lists.put("country", () -> List.copyOf(known.countries().keySet()));
        lists.put("code", () -> List.copyOf(known.countries().keySet()));
        lists.put("quad", () -> List.of("1", "2", "3", "4"));
        lists.put("reality", () -> words(Stance.Reality.values()));
        lists.put("standing", () -> words(GatheredEvent.Standing.values()));
        lists.put("review", () -> words(GatheredEvent.Verdict.values()));
        lists.put("stance", () -> words(Attribution.Kind.values()).stream()
                .map(word -> word.replace('-', '_'))
                .toList());
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Whether a field has a list of values. */
    boolean has(String field) {
        return lists.containsKey(field);
    }

    /** The values of a field. */
    List<String> all(String field) {
        Supplier<List<String>> list = lists.get(field);
        return list == null ? List.of() : list.get();
    }

    /**
     * The values that somebody means.
     *
     * @throws StoreProblem when there is none; the message says what there is
     */
    List<String> values(String field, String written) {
        List<String> all = all(field);
        String wanted = Folded.of(written);
        List<String> same =
                all.stream().filter(one -> Folded.of(one).equals(wanted)).toList();
        if (!same.isEmpty()) {
            return same;
        }
        boolean country = field.equals("country") || field.equals("code");
        List<String> named = country
                ? known.actors().countries(written)
                : known.words().senses(written).stream()
                        .filter(sense -> sense.field().equals(field))
                        .map(Sense::values)
                        .flatMap(List::stream)
                        .toList();
        if (!named.isEmpty()) {
            return named;
        }
        // Codes of bodies that are no state (UNO, IGO) are in the store and in no list.
        if (field.equals("code") && written.matches("[A-Za-z]{3}")) {
            return List.of(written.toUpperCase(Locale.ROOT));
        }
        throw new StoreProblem(field + ":" + written + " is " + (country ? "no country" : "no value of " + field)
                + alike(written, country ? List.copyOf(known.countries().values()) : all)
                + (country
                        ? "write a name such as Kenya or a code of ISO 3166-1 such as KEN"
                        : "there are " + String.join(", ", all)));
    }

    private static String alike(String written, List<String> among) {
        List<String> alike = Folded.alike(written, among);
        return alike.isEmpty() ? "; " : "; did you mean " + String.join(" or ", alike) + "? ";
    }
}
