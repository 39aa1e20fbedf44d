package org.dateline.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.store.query.StoreWords;
import org.dateline.store.query.Vocabulary;

/** What the names of the data folder and those of one store say of the words of a query. */
final class StoreVocabulary implements Vocabulary {

    private static final List<String> PARTIES = List.of("party", "actor", "recipient");
    private static final List<String> OF_STORE = List.of("place", "source");
    private static final int MOST_WORDINGS = 8;

    private final KnownNames known;
    private final StoreWords store;
    private final ClosedFields closed;

    StoreVocabulary(KnownNames known, StoreWords store) {
        this.known = known;
        this.store = store;
        this.closed = new ClosedFields(known);
    }

    @Override
    public List<Sense> senses(String words) {
        List<Sense> senses = new ArrayList<>();
        for (Sense sense : known.words().senses(words)) {
            senses.add(new Sense(sense.field(), explained(sense)));
        }
        List<String> countries = known.actors().countries(words);
        if (!countries.isEmpty()) {
            senses.add(new Sense("country", countries));
        }
        List<String> parties = parties("party", words);
        if (!parties.isEmpty()) {
            senses.add(new Sense("party", parties));
        }
        List<String> places = places(words);
        if (!places.isEmpty()) {
            senses.add(new Sense("place", places));
        }
        List<String> sources = store.having("source", words);
        if (!sources.isEmpty()) {
            senses.add(new Sense("source", sources));
        }
        return senses;
    }

    private List<String> explained(Sense sense) {
        return PARTIES.contains(sense.field())
                ? sense.values().stream()
                        .flatMap(one -> parties(sense.field(), one.replace('_', ' ')).stream())
                        .toList()
                : sense.values();
    }

    @Override
    public List<String> wordings(String words) {
        Set<String> all = new LinkedHashSet<>();
        for (Sense sense : known.words().senses(words)) {
            if (PARTIES.contains(sense.field())) {
                sense.values().forEach(one -> {
                    all.add(one.replace('_', ' '));
                    all.addAll(known.actors().others(one.replace('_', ' ')));
                });
            }
        }
        all.addAll(known.words().spellings(words));
        all.addAll(known.actors().others(words));
        return all.stream().limit(MOST_WORDINGS).toList();
    }

    /** Names, codes and entities of the parties that somebody means by a name. */
    private List<String> parties(String field, String words) {
        Set<String> all = new LinkedHashSet<>(store.having(field, words));
        all.addAll(known.actors().entities(words));
        all.addAll(known.actors().countries(words));
        return List.copyOf(all);
    }

    /** The places of the store that bear a name in any language. */
    private List<String> places(String words) {
        Set<String> all = new LinkedHashSet<>(store.having("place", words));
        for (String name : known.places(words)) {
            if (store.isName("place", name)) {
                all.add(name);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public List<String> values(String field, String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"");
        String words = quoted ? written.substring(1, written.length() - 1) : written;
        if (PARTIES.contains(field) || OF_STORE.contains(field)) {
            if (quoted && store.isName(field, words)) {
                return List.of(words);
            }
            List<String> meant =
                    switch (field) {
                        case "place" -> places(words);
                        case "source" -> store.having(field, words);
                        default -> parties(field, words);
                    };
            List<String> all = new ArrayList<>(meant);
            if (!PARTIES.contains(field) && !all.isEmpty()) {
                return all;
            }
            all.remove(words);
            all.add(0, words);
            return all;
        }
        return closed.has(field) ? closed.values(field, words) : List.of(words);
    }

    @Override
    public boolean isLeftOut(String word) {
        return known.words().isLeftOut(word);
    }

    @Override
    public List<String> alike(String written) {
        return new Corrections(known, store, this).of(written);
    }

    @Override
    public List<String> completions(String begun, int most) {
        int colon = begun.indexOf(':');
        String field = begun.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
        String value = begun.substring(colon + 1).replace("\"", "");
        return colon < 0
                ? new Completions(known, store).words(begun, most)
                : new Completions(known, store).values(field, value, closed, most);
    }
}
