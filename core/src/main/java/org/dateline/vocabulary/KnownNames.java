package org.dateline.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.store.query.StoreWords;
import org.dateline.store.query.Vocabulary;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/**
 * The names that the data folder knows: countries, actors, places, types and modes. Actors and places are read when a search first asks
 * for them. Safe for any number of threads.
 */
public final class KnownNames {

    private final DataFolder data;
    private final SearchWords words;
    private final Ontology ontology;
    private final List<String> sectors = new ArrayList<>();
    private @Nullable ActorNames actors;
    private @Nullable Gazetteer gazetteer;

    /**
     * Reads the small tables.
     *
     * @throws DataProblems when one of them is broken
     */
    public KnownNames(DataFolder data) {
        this.data = data;
        List<Problem> problems = new ArrayList<>();
        ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), problems);
        words = new SearchWords(data.files("search", ".tsv", ".txt"), problems);
        DataFile table = data.file("export/sectors.tsv");
        if (table != null) {
            DataTable.plain(table, 3, 3, problems).rows().forEach(row -> sectors.add(row.cell(0)));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /** What these names and those of a store say of the words of a query. */
    public Vocabulary with(StoreWords store) {
        return new StoreVocabulary(this, store);
    }

    SearchWords words() {
        return words;
    }

    /** The types of events. */
    List<String> types() {
        return ontology.types();
    }

    /** The modes of all types. */
    List<String> modes() {
        TreeSet<String> modes = new TreeSet<>();
        ontology.types().forEach(type -> modes.addAll(ontology.modes(type)));
        return List.copyOf(modes);
    }

    /** The sectors of parties. */
    List<String> sectors() {
        return sectors;
    }

    /** How English readers write the places that bear a name. */
    List<String> places(String name) {
        return places().find(name).stream().map(KnownPlace::name).distinct().toList();
    }

    synchronized ActorNames actors() {
        ActorNames known = actors;
        if (known == null) {
            known = new ActorNames(data.files("actors", ".tsv"));
            actors = known;
        }
        return known;
    }

    private synchronized Gazetteer places() {
        Gazetteer known = gazetteer;
        if (known == null) {
            List<Problem> problems = new ArrayList<>();
            List<DataFile> files = data.files("places", ".tsv", ".tsv.gz", ".txt");
            known = Gazetteer.open(files, PlaceCues.read(files, problems), problems);
            if (!problems.isEmpty()) {
                throw new DataProblems(problems);
            }
            gazetteer = known;
        }
        return known;
    }

    /** Codes of countries with their names. */
    Map<String, String> countries() {
        return actors().countries();
    }
}
