package org.dateline.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.store.query.Folded;
import org.dateline.store.query.StoreWords;
import org.dateline.store.query.Vocabulary;

/** What somebody may have meant who found nothing. */
final class Corrections {

    private static final int SHORTEST = 4;
    private static final List<String> NAMES = List.of("", "party", "actor", "recipient", "place", "source");

    private final KnownNames known;
    private final StoreWords store;
    private final Vocabulary vocabulary;

    Corrections(KnownNames known, StoreWords store, Vocabulary vocabulary) {
        this.known = known;
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /** Queries like the one that was written, each with one word in the spelling of a known name. */
    List<String> of(String written) {
        Set<String> corrected = new LinkedHashSet<>();
        String[] terms = written.strip().split("\\s+");
        for (int index = 0; index < terms.length; index++) {
            int colon = terms[index].indexOf(':');
            String field = terms[index].substring(0, Math.max(0, colon)).replace("-", "");
            String value = terms[index].substring(colon + 1).replaceAll("[\"?!,.*]", "");
            if (Folded.of(value).length() < SHORTEST
                    || !NAMES.contains(field)
                    || !vocabulary.senses(value).isEmpty()) {
                continue;
            }
            for (String alike : Folded.alike(value, candidates())) {
                List<String> others = new ArrayList<>(List.of(terms));
                String quoted = alike.contains(" ") ? "\"" + alike + "\"" : alike;
                others.set(index, terms[index].substring(0, colon + 1) + quoted);
                corrected.add(String.join(" ", others));
            }
        }
        return corrected.stream().limit(3).toList();
    }

    /** Names of the store and of countries, whole and by their words. */
    private Set<String> candidates() {
        Set<String> all = new LinkedHashSet<>(store.all());
        all.addAll(known.countries().values());
        for (String name : List.copyOf(all)) {
            for (String word : name.split(" ")) {
                if (word.length() >= SHORTEST) {
                    all.add(word);
                }
            }
        }
        return all;
    }
}
