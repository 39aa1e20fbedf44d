package org.dateline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.code.EventProposer;
import org.dateline.data.file.DataFile;
import org.dateline.where.gazetteer.PlaceSource;
import org.dateline.who.directory.ActorSource;
import org.jspecify.annotations.Nullable;

/** Extensions of Dateline: proposers of events, sources of places and of actors. Immutable. */
final class Extensions {

    private static final String PLACE_COLUMNS =
            "name\taliases\tkind\tcountry\tlat\tlon\tprecision\tnote\tgeonames\tpopulation";
    private static final String ACTOR_COLUMNS = "id\tname\taliases\tcountry\tsectors\tfrom\tto\tparent\tsource";

    private final List<EventProposer> proposers;
    private final List<PlaceSource> places;
    private final List<ActorSource> actors;

    private Extensions(List<EventProposer> proposers, List<PlaceSource> places, List<ActorSource> actors) {
        this.proposers = List.copyOf(proposers);
        this.places = List.copyOf(places);
        this.actors = List.copyOf(actors);
    }

    /** Those that jars on the class path offer, in the order of the class path. */
    static Extensions onClassPath() {
        return new Extensions(loaded(EventProposer.class), loaded(PlaceSource.class), loaded(ActorSource.class));
    }

    private static <T> List<T> loaded(Class<T> socket) {
        List<T> found = new ArrayList<>();
        ServiceLoader.load(socket).forEach(found::add);
        return found;
    }

    Extensions with(EventProposer proposer) {
        return new Extensions(added(proposers, proposer), places, actors);
    }

    Extensions with(PlaceSource source) {
        return new Extensions(proposers, added(places, source), actors);
    }

    Extensions with(ActorSource source) {
        return new Extensions(proposers, places, added(actors, source));
    }

    private static <T> List<T> added(List<T> those, T one) {
        List<T> all = new ArrayList<>(those);
        all.add(one);
        return all;
    }

    List<EventProposer> proposers() {
        return proposers;
    }

    /** What a record's data version ends with, so that records show what they were made with: empty, or names behind "+". */
    String mark() {
        return Stream.of(
                        proposers.stream().map(EventProposer::name),
                        places.stream().map(PlaceSource::name),
                        actors.stream().map(ActorSource::name))
                .flatMap(names -> names)
                .map(name -> "+" + name)
                .collect(Collectors.joining());
    }

    /** The places as tables, so that they are checked as the data folder's are. */
    List<DataFile> placeTables() {
        return places.stream()
                .map(source -> table("places/" + source.name(), PLACE_COLUMNS, source.places(), Extensions::row))
                .toList();
    }

    /** The actors as tables, so that they are checked as the data folder's are. */
    List<DataFile> actorTables() {
        return actors.stream()
                .map(source -> table(
                        "actors/" + source.name(), ACTOR_COLUMNS, source.actors(), actor -> row(actor, source.name())))
                .toList();
    }

    private static <T> DataFile table(
            String name, String columns, Stream<T> items, java.util.function.Function<T, String> row) {
        try (items) {
            String rows = items.map(row).collect(Collectors.joining("\n"));
            return new DataFile(
                    name + ".tsv", (columns + "\n" + rows + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String row(PlaceSource.Place place) {
        return cells(
                place.name(),
                String.join("|", place.aliases()),
                place.kind(),
                place.country(),
                place.latitude(),
                place.longitude(),
                place.precision(),
                "",
                "",
                place.population());
    }

    private static String row(ActorSource.KnownActor actor, String source) {
        LocalDate from = actor.from();
        LocalDate to = actor.to();
        return cells(
                actor.id(),
                actor.name(),
                String.join("|", actor.aliases()),
                actor.country(),
                String.join("|", actor.sectors()),
                from,
                to,
                actor.parent(),
                source);
    }

    private static String cells(@Nullable Object... cells) {
        return Stream.of(cells)
                .map(cell -> cell == null ? "" : cell.toString().replaceAll("[\t\r\n]", " "))
                .collect(Collectors.joining("\t"));
    }
}
