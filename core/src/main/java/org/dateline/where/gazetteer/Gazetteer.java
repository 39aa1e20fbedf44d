package org.dateline.where.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The places of the data folder by name. Read-only, held in memory, safe for any number of threads.
 *
 * <p>The two large files stay bytes as they were written, sorted, and are searched where they lie; the tables a person
 * edits are read whole.
 */
public final class Gazetteer {

    /** People of a first-level region below which readers elsewhere do not know its name. */
    private static final long PARISH = 50_000;

    /** Tables of {@code data/world/places} that are no tables of places to be read whole. */
    private static final List<String> OTHERS =
            List.of("/places.tsv", "/names.tsv", "cues.tsv", "/ties.tsv", "/choice.tsv", EnglishNames.FILE);

    private static final String RESTORE = "restore it, or build it as data/world/places/README.md says";

    private final PlaceTable places;
    private final NameTable names;
    private final SmallPlaces small;
    private final VillageTable villages;
    private final Set<String> ordinary;
    private final PlaceCues cues;

    private Gazetteer(
            PlaceTable places,
            NameTable names,
            SmallPlaces small,
            VillageTable villages,
            Set<String> ordinary,
            PlaceCues cues) {
        this.places = places;
        this.names = names;
        this.small = small;
        this.villages = villages;
        this.ordinary = Set.copyOf(ordinary);
        this.cues = cues;
    }

    /**
     * Opens the gazetteer.
     *
     * @param files the files of {@code data/world/places}; any TSV with the columns of {@code landmarks.tsv} adds landmarks
     * @param cues how else names are spelled
     * @param problems gets what is wrong with them; the gazetteer is not to be used when it does
     */
    public static Gazetteer open(List<DataFile> files, PlaceCues cues, List<Problem> problems) {
        DataFile placeFile = named(files, "places.tsv", problems);
        DataFile nameFile = named(files, "names.tsv", problems);
        EnglishNames english = EnglishNames.read(files, problems);
        List<Problem> damaged = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<PlaceTable> places =
                CompletableFuture.supplyAsync(() -> new PlaceTable(content(placeFile, damaged), english));
        CompletableFuture<NameTable> names =
                CompletableFuture.supplyAsync(() -> new NameTable(content(nameFile, damaged)));
        SmallPlaces small = new SmallPlaces(english, problems);
        Set<String> ordinary = new HashSet<>();
        for (DataFile file : files) {
            if (file.name().endsWith("ordinary_words.txt")) {
                file.lines().stream().filter(DataTable::isRow).forEach(line -> ordinary.add(NameKey.of(line)));
            } else if (file.name().endsWith(".tsv") && OTHERS.stream().noneMatch(file.name()::endsWith)) {
                small.add(file);
            }
        }
        if (small.isWithoutCountries()) {
            problems.add(new Problem("places/countries.tsv", 0, "is missing or empty", RESTORE));
        }
        VillageTable villages = new VillageTable(files.stream()
                .filter(file -> file.name().endsWith("villages.tsv.gz"))
                .findFirst()
                .orElse(null));
        Gazetteer gazetteer = new Gazetteer(places.join(), names.join(), small, villages, ordinary, cues);
        problems.addAll(damaged);
        return gazetteer;
    }

    /** The content of a file; none when it is damaged. */
    private static byte[] content(DataFile file, List<Problem> damaged) {
        try {
            return file.bytes();
        } catch (DataProblems refused) {
            damaged.addAll(refused.problems());
            return new byte[0];
        }
    }

    /** A file; one without content when it is missing. */
    private static DataFile named(List<DataFile> files, String name, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.is("places/" + name) || file.name().equals(name)) {
                return file;
            }
        }
        problems.add(new Problem("places/" + name, 0, "is missing", RESTORE));
        return new DataFile("places/" + name, new byte[0]);
    }

    /**
     * The places that bear exactly this name, apart from case, accents and hyphens: countries, regions and landmarks
     * first, then towns by population, those with it as main name before those with it as an alternate one.
     */
    public List<KnownPlace> find(String name) {
        String key = NameKey.of(name);
        List<KnownPlace> found = new ArrayList<>(small.find(key));
        if (key.length() >= 2) {
            addTowns(key, found);
        }
        if (found.isEmpty() && key.indexOf(' ') > 0) {
            String other = cues.otherSpelling(key);
            if (other != null) {
                addTowns(other, found);
                found.addAll(0, small.find(other));
            }
        }
        return found;
    }

    /** The villages of countries at war that bear a name; the rest of the gazetteer is not asked. */
    public List<KnownPlace> villages(String name) {
        return villages.find(name);
    }

    /** The likeliest place of a name when nothing else is known, or null. */
    @Nullable
    public KnownPlace foremost(String name) {
        String key = NameKey.of(name);
        List<KnownPlace> known = small.find(key);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        if (key.length() < 2) {
            return null;
        }
        int[] rows = names.find(key);
        if (rows.length == 0) {
            return null;
        }
        return rows[0] >= 0 ? places.place(rows[0], true) : places.place(-rows[0] - 1, false);
    }

    private void addTowns(String key, List<KnownPlace> found) {
        for (int row : names.find(key)) {
            found.add(row >= 0 ? places.place(row, true) : places.place(-row - 1, false));
        }
    }

    /** The place of a country, or null when the code is unknown. */
    @Nullable
    public KnownPlace country(String iso3) {
        return small.country(iso3);
    }

    /** Whether one country claims or holds land that the United Nations have in another. */
    public boolean isClaimed(String country, String by) {
        return small.isClaimed(country, by);
    }

    /** The first-level region of a country, or null when unknown. */
    @Nullable
    public KnownPlace region(String iso3, String code) {
        return small.region(iso3, code);
    }

    /** The country whose people or adjective a word is ("Iraqi", "Danes"), or null. */
    @Nullable
    public String countryOfDemonym(String word) {
        return small.demonym(NameKey.of(word));
    }

    /** Whether a name is made of ordinary English words only, so that it takes more than capitals to be a place. */
    public boolean isOrdinary(String name) {
        String key = NameKey.of(name);
        if (key.isEmpty()) {
            return true;
        }
        for (String word : key.split(" ")) {
            if (!ordinary.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a country, a first-level region of more than a parish's people, or a landmark bears the name. */
    public boolean isWellKnown(String name) {
        for (KnownPlace place : small.find(NameKey.of(name))) {
            boolean parish = place.feature().equals("ADM1") && place.population() < PARISH;
            if (!parish) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the main name of a landmark or of a region wider than the first-level ones. */
    public boolean isLandmark(String name) {
        String key = NameKey.of(name);
        for (KnownPlace place : small.find(key)) {
            if (!place.feature().equals("ADM1")
                    && NameKey.of(place.gazetteerName()).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any place bears the name. */
    public boolean isPlace(String name) {
        return !find(name).isEmpty();
    }
}
