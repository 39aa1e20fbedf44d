package org.dateline.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.store.query.Folded;
import org.dateline.store.query.Query;
import org.dateline.store.query.StoreWords;

/** How words that are being typed may go on. */
final class Completions {

    private static final List<String> NAMES = List.of("place", "party", "source");

    private final KnownNames known;
    private final StoreWords store;

    Completions(KnownNames known, StoreWords store) {
        this.known = known;
        this.store = store;
    }

    /** Terms that a word without a field may become: fields, countries, and names of the store. */
    List<String> words(String begun, int most) {
        String wanted = Folded.of(begun);
        Set<String> all = new LinkedHashSet<>();
        Query.fields().stream()
                .filter(field -> !wanted.isEmpty() && field.startsWith(wanted))
                .forEach(field -> all.add(field + ":"));
        countries(begun).forEach(name -> all.add("country:" + quoted(name)));
        NAMES.forEach(
                field -> store.completions(field, begun, most).forEach(name -> all.add(field + ":" + quoted(name))));
        return all.stream().limit(most).toList();
    }

    /** Terms of a field. */
    List<String> values(String field, String begun, ClosedFields closed, int most) {
        List<String> values = field.equals("country")
                ? countries(begun)
                : closed.has(field)
                        ? closed.all(field).stream()
                                .filter(one -> Folded.of(one).startsWith(Folded.of(begun)))
                                .toList()
                        : store.completions(field, begun, most);
        return values.stream()
                .limit(most)
                .map(value -> field + ":" + quoted(value))
                .toList();
    }

    private List<String> countries(String begun) {
        String wanted = Folded.of(begun);
        return known.countries().entrySet().stream()
                .filter(country -> Folded.of(country.getValue()).startsWith(wanted)
                        || Folded.of(country.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String quoted(String value) {
        return value.matches("[^\\s\",]+") ? value : "\"" + value.replace("\"", "") + "\"";
    }
}
