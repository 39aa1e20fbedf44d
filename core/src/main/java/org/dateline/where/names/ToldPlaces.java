package org.dateline.where.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a text may mean when the text tells in which country or region they lie: the places of that name there, else
 * villages there, else no place, but that country. A name means at each place of a text what it is told to mean at one of them.
 */
final class ToldPlaces {

    private final Gazetteer gazetteer;
    private final List<List<KnownPlace>> meant = new ArrayList<>();
    private final List<@Nullable KnownPlace> within = new ArrayList<>();

    ToldPlaces(
            Gazetteer gazetteer,
            String text,
            List<Containment.Named> named,
            List<String> keys,
            List<List<KnownPlace>> told) {
        this.gazetteer = gazetteer;
        Map<String, List<KnownPlace>> byKey = new HashMap<>();
        for (int at = 0; at < named.size(); at++) {
            if (!told.get(at).isEmpty()) {
                byKey.putIfAbsent(keys.get(at), told.get(at));
            }
        }
        for (int at = 0; at < named.size(); at++) {
            List<KnownPlace> wider =
                    told.get(at).isEmpty() ? byKey.getOrDefault(keys.get(at), List.of()) : told.get(at);
            add(named.get(at), text, wider);
        }
        narrowWider(named, told);
    }

    private void add(Containment.Named name, String text, List<KnownPlace> wider) {
        if (wider.isEmpty()) {
            meant.add(name.places());
            within.add(null);
            return;
        }
        List<KnownPlace> there = Containment.within(name, wider);
        if (there.isEmpty()) {
            there = villages(name.toponym().in(text), wider);
        }
        if (there.isEmpty()) {
            there = claimed(name, wider);
        }
        meant.add(there);
        KnownPlace first = there.isEmpty() ? null : there.get(0);
        KnownPlace holder = wider.get(0);
        for (KnownPlace place : wider) {
            if (first != null && first.isInside(place)) {
                holder = place;
                break;
            }
        }
        within.add(holder);
    }

    /** Villages in one of the wider places; where the tables know no region of theirs, in its country. */
    private List<KnownPlace> villages(String name, List<KnownPlace> wider) {
        List<KnownPlace> all = gazetteer.villages(name);
        List<KnownPlace> inside = all.stream()
                .filter(village -> wider.stream().anyMatch(village::isInside))
                .toList();
        return !inside.isEmpty()
                ? inside
                : all.stream()
                        .filter(village -> wider.stream()
                                .anyMatch(place -> place.level() == Level.ADMIN1
                                        && place.country().equals(village.country())
                                        && village.admin1().isEmpty()))
                        .toList();
    }

    /** What the named country claims or holds, but has not: it stays where the United Nations have it. */
    private List<KnownPlace> claimed(Containment.Named name, List<KnownPlace> wider) {
        return name.places().stream()
                .filter(place ->
                        wider.stream().anyMatch(holder -> gazetteer.isClaimed(place.country(), holder.country())))
                .toList();
    }

    /** "Savannah, Georgia": the Georgia that has a Savannah. */
    private void narrowWider(List<Containment.Named> named, List<List<KnownPlace>> told) {
        for (int at = 0; at + 1 < named.size(); at++) {
            List<KnownPlace> wider = told.get(at);
            if (wider.size() < 2 || !meant.get(at + 1).containsAll(wider)) {
                continue;
            }
            List<KnownPlace> own = meant.get(at);
            List<KnownPlace> holders = wider.stream()
                    .filter(place -> own.stream().anyMatch(inner -> inner.isInside(place)))
                    .toList();
            if (!holders.isEmpty()) {
                meant.set(at + 1, holders);
            }
        }
    }

    /** What a name may mean. */
    List<KnownPlace> of(int at) {
        return meant.get(at);
    }

    /** The wider place that it is told to lie in, or null. */
    @Nullable
    KnownPlace within(int at) {
        return within.get(at);
    }

    /** Names with the same letters and the same key mean the same. */
    String key(int at) {
        KnownPlace holder = within.get(at);
        return holder == null ? "" : holder.country() + "." + holder.admin1();
    }
}
