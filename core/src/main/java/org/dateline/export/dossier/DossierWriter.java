package org.dateline.export.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dateline.export.Excerpt;
import org.dateline.export.PlainText;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;

/** Writes a dossier: a summary, places, events by day with what reports say, sources with numbers, and the method. */
final class DossierWriter {

    private static final int LONGEST_QUOTATION = 400;
    private static final int MOST_QUOTATIONS = 4;
    private static final int MOST_PLACES = 40;

    private final Dossier dossier;
    private final Page page;
    private final EventWords words;
    /** The number of each report, by its id, in the order in which the dossier names them. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final Map<String, GatheredEvent.Teller> tellers = new LinkedHashMap<>();

    DossierWriter(Dossier dossier, Page page) {
        this.dossier = dossier;
        this.page = page;
        this.words = new EventWords(dossier.countries());
    }

    String write() {
        page.heading(1, "Dossier: " + (dossier.query().isBlank() ? "all events" : PlainText.of(dossier.query())));
        summary();
        places();
        events("Events", one -> isNews(one.event()));
        events(
                "Planned, hypothetical, or did not happen",
                one -> !one.event().toll()
                        && one.event().stance().reality() != Stance.Reality.ACTUAL
                        && !one.event().stance().historical());
        events(
                "Background: over well before the reports",
                one -> !one.event().toll() && one.event().stance().historical());
        events("Totals for a war or period", one -> one.event().toll());
        sources();
        method();
        return page.text();
    }

    private static boolean isNews(Event event) {
        return !event.toll()
                && event.stance().reality() == Stance.Reality.ACTUAL
                && !event.stance().historical();
    }

    private void summary() {
        page.paragraph(List.of(
                Run.strong("As of " + dossier.day() + "."),
                Run.of(" " + number(dossier.found(), "event") + " of " + dossier.all() + " in the store"
                        + (dossier.found() > dossier.events().size()
                                ? "; this dossier has the " + dossier.events().size()
                                        + " of them that most sources tell"
                                : "")
                        + ".")));
        if (!dossier.means().isEmpty()) {
            page.paragraph(List.of(Run.of("The query asks for: " + String.join("; ", dossier.means()) + ".")));
        }
        List<GatheredEvent> news =
                dossier.events().stream().filter(one -> isNews(one.event())).toList();
        List<LocalDate> days = news.stream()
                .map(one -> one.event().when().latest())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        long killed = news.stream().mapToLong(one -> killed(one.event())).sum();
        long deadly = news.stream().filter(one -> killed(one.event()) > 0).count();
        List<String> facts = new ArrayList<>();
        if (!days.isEmpty()) {
            facts.add("from " + days.get(0) + " to " + days.get(days.size() - 1));
        }
        if (deadly > 0) {
            facts.add("at least " + killed + " killed in " + number(deadly, "event"));
        }
        for (GatheredEvent.Standing standing : GatheredEvent.Standing.values()) {
            long count = news.stream().filter(one -> one.standing() == standing).count();
            if (count > 0) {
                facts.add(count + " " + standing.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        page.paragraph(List.of(Run.of(number(news.size(), "event") + " that happened, by what reports say"
                + (facts.isEmpty() ? "" : ": " + String.join(", ", facts)) + ".")));
    }

    private static long killed(Event event) {
        return event.counts().stream()
                .filter(count -> count.kind() == Count.Kind.KILLED)
                .mapToLong(count -> count.low() != null ? count.low() : count.best() != null ? count.best() : 0)
                .max()
                .orElse(0);
    }

    private static String number(long value, String noun) {
        return value + " " + noun + (value == 1 ? "" : "s");
    }

    private void places() {
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (GatheredEvent one : dossier.events()) {
            Place place = one.event().where();
            if (place != null && place.latitude() != null && place.longitude() != null && isNews(one.event())) {
                Spot spot = new Spot(
                        PlainText.of(place.name()),
                        words.country(place.country()),
                        place.latitude(),
                        place.longitude(),
                        1);
                spots.merge(
                        place.latitude() + " " + place.longitude(),
                        spot,
                        (known, more) -> new Spot(
                                known.name(),
                                known.country(),
                                known.latitude(),
                                known.longitude(),
                                known.events() + 1));
            }
        }
        if (spots.isEmpty()) {
            return;
        }
        List<Spot> sorted = spots.values().stream()
                .sorted(Comparator.comparingInt(Spot::events).reversed().thenComparing(Spot::name))
                .limit(MOST_PLACES)
                .toList();
        page.heading(2, "Map");
        page.map(sorted);
        page.table(
                List.of("Place", "Country", "Latitude", "Longitude", "Events"),
                sorted.stream()
                        .map(spot -> List.of(
                                spot.name(),
                                spot.country(),
                                String.format(Locale.ROOT, "%.3f", spot.latitude()),
                                String.format(Locale.ROOT, "%.3f", spot.longitude()),
                                String.valueOf(spot.events())))
                        .toList());
    }

    private void events(String heading, Predicate<GatheredEvent> which) {
        Comparator<LocalDate> knownFirst = Comparator.nullsLast(Comparator.naturalOrder());
        List<GatheredEvent> some = dossier.events().stream()
                .filter(which)
                .sorted(Comparator.comparing(
                                (GatheredEvent one) -> one.event().when().latest(), knownFirst)
                        .thenComparing(one -> one.event().id()))
                .toList();
        if (some.isEmpty()) {
            return;
        }
        page.heading(2, heading + " (" + some.size() + ")");
        some.forEach(this::event);
    }

    private void event(GatheredEvent gathered) {
        Event event = gathered.event();
        page.heading(3, EventWords.days(event.when()) + " · " + EventWords.title(gathered));
        String counts = EventWords.counts(event);
        GatheredEvent.Review review = gathered.review();
        List<Run> facts = new ArrayList<>(List.of(Run.of(words.place(event.where()))));
        if (!counts.isEmpty()) {
            facts.add(Run.of(" · "));
            facts.add(Run.strong(counts));
        }
        facts.add(Run.of(" · " + EventWords.standing(gathered) + " · " + number(gathered.reports(), "report") + ", "
                + number(gathered.sources(), "independent source") + " · confidence "
                + Math.round(100 * event.confidence()) + " %"
                + (review == null
                        ? ""
                        : " · " + review.verdict().name().toLowerCase(Locale.ROOT) + " by " + PlainText.of(review.by()))
                + " · " + event.id()));
        page.paragraph(facts);
        differences(gathered);
        Set<String> quoted = new LinkedHashSet<>();
        for (GatheredEvent.Version version : gathered.versions()) {
            String excerpt = Excerpt.of(version.event().evidence().get(0), LONGEST_QUOTATION);
            if (quoted.size() < MOST_QUOTATIONS && quoted.add(excerpt)) {
                page.quotation(List.of(Run.of("“" + excerpt + "” "), Run.of(told(version))));
            }
        }
        List<String> others = gathered.versions().stream()
                .flatMap(version -> version.tellers().stream())
                .map(this::numbered)
                .toList();
        page.paragraph(
                List.of(Run.of("Told by " + others.stream().distinct().collect(Collectors.joining(", ")) + ".")));
    }

    private String told(GatheredEvent.Version version) {
        GatheredEvent.Teller first = version.tellers().get(0);
        return "– " + PlainText.of(Objects.requireNonNullElse(first.source(), "unknown source"))
                + (first.published() == null ? "" : ", " + first.published()) + " " + numbered(first);
    }

    private String numbered(GatheredEvent.Teller teller) {
        tellers.putIfAbsent(teller.report(), teller);
        return "[" + numbers.computeIfAbsent(teller.report(), first -> numbers.size() + 1) + "]";
    }

    /** The fields in which the versions of an event differ, with what each says. */
    private void differences(GatheredEvent gathered) {
        difference("day", gathered, version -> EventWords.days(version.event().when()));
        difference("number", gathered, version -> EventWords.counts(version.event()));
        difference(
                "actor", gathered, version -> EventWords.names(version.event().actors()));
    }

    private void difference(String field, GatheredEvent gathered, Function<GatheredEvent.Version, String> value) {
        Map<String, List<String>> says = new LinkedHashMap<>();
        for (GatheredEvent.Version version : gathered.versions()) {
            String said = value.apply(version);
            if (!said.isEmpty() && !said.equals("day unknown")) {
                says.computeIfAbsent(said, none -> new ArrayList<>())
                        .add(numbered(version.tellers().get(0)));
            }
        }
        if (says.size() > 1) {
            page.paragraph(List.of(Run.of("Reports differ on the " + field + ": "
                    + says.entrySet().stream()
                            .map(one -> one.getKey() + " " + String.join(" ", one.getValue()))
                            .collect(Collectors.joining("; "))
                    + ".")));
        }
    }

    private void sources() {
        if (tellers.isEmpty()) {
            return;
        }
        page.heading(2, "Sources");
        List<List<Run>> items = new ArrayList<>();
        for (String id : numbers.keySet()) {
            GatheredEvent.Teller teller = Objects.requireNonNull(tellers.get(id));
            String title = PlainText.of(Objects.requireNonNullElse(teller.title(), "Untitled report " + id));
            items.add(List.of(
                    Run.link("“" + title + "”", teller.url()),
                    Run.of(" " + PlainText.of(Objects.requireNonNullElse(teller.source(), "Unknown source")) + ", "
                            + (teller.published() == null ? "no date" : teller.published()) + "."
                            + (teller.url() == null ? "" : " " + PlainText.of(teller.url())))));
        }
        page.list(items, true);
    }

    private void method() {
        page.heading(2, "Method");
        page.paragraph(
                List.of(
                        Run.of(
                                "A program read " + number(dossier.reports(), "report")
                                        + " and wrote who did what to whom, where and when, with the sentence it read it in. Nobody vouches for an event"
                                        + " by its being here: it says what a report says. What people rejected is left out unless the query asks for it.")));
        page.list(
                List.of(
                        List.of(
                                Run.of(
                                        "“Independent sources agree”: two reports of different owners, neither a copy of the"
                                                + " other, tell it in their own words and agree on particulars. Copies count once.")),
                        List.of(Run.of(
                                "“Alleged”, “denied”, “planned” and the like are what reports say of the event.")),
                        List.of(Run.of("Confidence: of records like this one, so many in 100 have no wrong field.")),
                        List.of(
                                Run.of(
                                        "Killed: the lowest number that reports give; totals of wars and periods are not added.")),
                        List.of(Run.of("Coded by "
                                + dossier.codedBy().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(one -> PlainText.of(one.getKey()) + " (" + number(one.getValue(), "report")
                                                + ")")
                                        .collect(Collectors.joining("; "))
                                + "."))),
                false);
    }
}
