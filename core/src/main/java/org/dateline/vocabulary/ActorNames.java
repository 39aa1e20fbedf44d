package org.dateline.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.store.query.Folded;

/**
 * The names of the actor data whatever the day, for a search looks back: who was leader then is still looked for. Names are compared with
 * case and accents folded and without a leading "the".
 */
final class ActorNames {

    private static final String ARTICLE = "the ";
    private static final String COUNTRY = "country:";

    private final Map<String, Set<String>> ids = new HashMap<>(1 << 16);
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, List<String>> adjectives = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, String> countries = new TreeMap<>();

    /** @param files the files of {@code actors}; tables of other kinds are passed over */
    ActorNames(List<DataFile> files) {
        List<Problem> told = new ArrayList<>();
        for (DataFile file : files) {
            List<String> columns = DataTable.header(file).cells();
            if (columns.contains("id") && columns.contains("aliases")) {
                DataTable.withHeader(file, 2, told).rows().forEach(this::actor);
            } else if (columns.contains("adjectives")) {
                DataTable.withHeader(file, 2, told).rows().forEach(this::belonging);
            }
        }
    }

    private void actor(DataTable.Row row) {
        String id = row.get("id");
        add(id, row.get("name"));
        row.parts("aliases").forEach(alias -> add(id, alias));
        String parent = row.get("parent");
        if (!parent.isBlank() && !id.startsWith(COUNTRY)) {
            children.computeIfAbsent(parent, any -> new ArrayList<>()).add(id);
        }
        if (id.startsWith(COUNTRY)) {
            countries.put(id.substring(COUNTRY.length()), row.get("name"));
        }
    }

    /** Adjectives and nouns stand for the country. */
    private void belonging(DataTable.Row row) {
        String country = COUNTRY + row.get("country");
        for (String column : List.of("adjectives", "nouns", "plurals")) {
            row.parts(column).forEach(name -> ids.computeIfAbsent(key(name), any -> new LinkedHashSet<>())
                    .add(country));
        }
        row.parts("adjectives").forEach(name -> adjectives
                .computeIfAbsent(country, any -> new ArrayList<>())
                .add(name));
    }

    private void add(String id, String written) {
        String name = written.startsWith("~") ? written.substring(1) : written;
        if (!name.isBlank()
                && ids.computeIfAbsent(key(name), any -> new LinkedHashSet<>()).add(id)) {
            names.computeIfAbsent(id, any -> new ArrayList<>()).add(name);
        }
    }

    static String key(String name) {
        String folded = Folded.of(name);
        return folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : folded;
    }

    /** The codes of the countries that a name, or an adjective of belonging, stands for. */
    List<String> countries(String name) {
        return of(name).stream()
                .filter(id -> id.startsWith(COUNTRY))
                .map(id -> id.substring(COUNTRY.length()))
                .toList();
    }

    /** The ids of all others that a name stands for, and of what belongs to those. */
    List<String> entities(String name) {
        List<String> all = new ArrayList<>();
        for (String id : of(name)) {
            if (!id.startsWith(COUNTRY) && !id.startsWith("region:")) {
                all.add(id);
                all.addAll(children.getOrDefault(id, List.of()));
            }
        }
        return all;
    }

    /** The other names of what a name stands for, when it stands for one alone. */
    List<String> others(String name) {
        Set<String> meant = of(name);
        if (meant.size() != 1) {
            return List.of();
        }
        String id = meant.iterator().next();
        return Stream.concat(
                        adjectives.getOrDefault(id, List.of()).stream(), names.getOrDefault(id, List.of()).stream())
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
    }

    private Set<String> of(String name) {
        return ids.getOrDefault(key(name), Set.of());
    }

    /** Codes and names of countries. */
    Map<String, String> countries() {
        return countries;
    }
}
