package org.dateline.link.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Teller;
import org.dateline.model.event.GatheredEvent.Version;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Makes one event of its mentions. What differs is kept in versions; the sum takes what is most exact, of equals what most families of
 * copies say, of those what was published last. Of modes it takes the gravest first and keeps all; of numbers see {@link Numbers}. The rules are stated in docs/linking.md.
 */
public final class Gathering {

    /** An event as a report gives it, with the report. */
    public record ReportedEvent(Teller teller, Event event) {}

    private final List<ReportedEvent> mentions;

    private Gathering(List<ReportedEvent> mentions) {
        this.mentions = mentions;
    }

    /**
     * Gathers.
     *
     * @param mentions all mentions of the event, at least one, in order of publication
     * @param story id of the story, or null
     */
    public static GatheredEvent of(List<ReportedEvent> mentions, @Nullable String story) {
        return new Gathering(mentions).gathered(story);
    }

    private GatheredEvent gathered(@Nullable String story) {
        Event first = mentions.get(0).event();
        ReportedEvent coded = best(
                ReportedEvent::event,
                event -> event.code().mode() == null ? 0 : 1 + event.gravity(),
                event -> event.code().mode() + " " + event.code().cameo());
        ReportedEvent actors = best(reported -> reported.event().actors(), Gathering::known, Gathering::names);
        ReportedEvent recipients = best(reported -> reported.event().recipients(), Gathering::known, Gathering::names);
        ReportedEvent when =
                best(reported -> reported.event().when(), When::exactness, one -> one.earliest() + " " + one.latest());
        ReportedEvent where =
                best(reported -> Optional.ofNullable(reported.event().where()), Gathering::exactness, Gathering::name);
        Map<Count, ReportedEvent> counts = Numbers.inSum(mentions);
        Map<String, String> from = new TreeMap<>(Map.of(
                "type", coded.teller().report(),
                "actors", actors.teller().report(),
                "recipients", recipients.teller().report(),
                "when", when.teller().report(),
                "where", where.teller().report()));
        counts.forEach((count, reported) -> from.putIfAbsent(
                count.kind().name().toLowerCase(Locale.ROOT), reported.teller().report()));
        Event sum = new Event(
                first.id(),
                coded.event().code(),
                modes(coded.event()),
                coded.event().quad(),
                coded.event().intensity(),
                actors.event().actors(),
                recipients.event().recipients(),
                when.event().when(),
                where.event().where(),
                journey(),
                List.copyOf(counts.keySet()),
                mentions.stream().allMatch(reported -> reported.event().toll()),
                stance(first),
                mentions.stream()
                        .flatMap(reported -> reported.event().evidence().stream())
                        .toList(),
                coded.event().why(),
                mentions.stream()
                        .mapToDouble(reported -> reported.event().confidence())
                        .max()
                        .orElse(0));
        Independence independence = Independence.of(mentions);
        return new GatheredEvent(
                sum, from, versions(), independence.sources(), Corroboration.isIn(mentions, independence), story, null);
    }

    /** The gravest first, which is that of the code, then what else any mention gives. */
    private List<String> modes(Event coded) {
        return Stream.concat(
                        coded.modes().stream(),
                        mentions.stream().flatMap(reported -> reported.event().modes().stream()))
                .distinct()
                .toList();
    }

    private static final class Support<T> {
        private final T value;
        private final ReportedEvent reported;
        private final Set<Long> families = new HashSet<>();
        private int last;

        Support(T value, ReportedEvent reported) {
            this.value = value;
            this.reported = reported;
        }
    }

    /** Of what the mentions say the most exact, of equals what most families say, of those what was published last. */
    private <T> ReportedEvent best(
            Function<ReportedEvent, T> said, ToIntFunction<T> exactness, Function<T, String> key) {
        Map<String, Support<T>> supports = new LinkedHashMap<>();
        for (int index = 0; index < mentions.size(); index++) {
            ReportedEvent reported = mentions.get(index);
            T value = said.apply(reported);
            Support<T> support = supports.computeIfAbsent(
                    exactness.applyAsInt(value) + " " + key.apply(value), none -> new Support<>(value, reported));
            support.families.add(reported.teller().family());
            support.last = index;
        }
        return supports.values().stream()
                .max(Comparator.<Support<T>>comparingInt(support -> exactness.applyAsInt(support.value))
                        .thenComparingInt(support -> support.families.size())
                        .thenComparingInt(support -> support.last))
                .orElseThrow()
                .reported;
    }

    private static int known(List<Actor> actors) {
        return actors.stream().mapToInt(Actor::certainty).max().orElse(-1);
    }

    private static String names(List<Actor> actors) {
        return String.join("; ", actors.stream().map(Actor::name).sorted().toList());
    }

    private static int exactness(Optional<Place> place) {
        return place.map(known ->
                        Place.Precision.values().length - known.precision().ordinal())
                .orElse(0);
    }

    private static String name(Optional<Place> place) {
        return place.map(known -> known.name() + " " + known.country()).orElse("");
    }

    private Journey journey() {
        Journey journey = Journey.NONE;
        for (ReportedEvent reported : mentions) {
            journey = journey.with(reported.event().journey());
        }
        return journey;
    }

    /** What was attributed to whom, each once. */
    private Stance stance(Event first) {
        Map<String, Attribution> all = new LinkedHashMap<>();
        for (ReportedEvent reported : mentions) {
            for (Attribution claim : reported.event().stance().attributions()) {
                Actor by = claim.by();
                all.putIfAbsent(claim.kind() + " " + (by == null ? claim.cue() : by.name()), claim);
            }
        }
        return first.stance().attributions(List.copyOf(all.values()));
    }

    private List<Version> versions() {
        Map<Long, List<ReportedEvent>> byWording = new LinkedHashMap<>();
        for (ReportedEvent reported : mentions) {
            byWording
                    .computeIfAbsent(reported.teller().wording(), none -> new ArrayList<>())
                    .add(reported);
        }
        return byWording.values().stream()
                .map(all -> new Version(
                        all.stream().map(ReportedEvent::teller).distinct().toList(),
                        all.get(0).event()))
                .toList();
    }
}
