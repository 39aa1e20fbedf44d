package org.dateline.eval.incidents;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * The day, country and town of an incident in MUC-4's notation: {@code 02 FEB 90}, {@code 30 MAR 90 - 01 APR 90},
 * {@code - 02 FEB 90} for "on that day or before"; {@code PERU: LIMA (CITY): SAN ISIDRO (NEIGHBORHOOD)}. What is in
 * brackets as a whole may be given as well as another answer.
 */
final class IncidentScene {

    private static final Pattern DATED = Pattern.compile("(\\d{1,2}) ([A-Z]{3})[A-Z]* (\\d{2})\\b");
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM ")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1950)
            .toFormatter(Locale.ENGLISH);

    private static final Pattern SETTLEMENT =
            Pattern.compile("(.+?) \\((CITY|TOWN|VILLAGE|HAMLET|PORT|MUNICIPALITY|NEIGHBORHOOD|SUBURB|DISTRICT)\\b.*");
    private static final Map<String, String> COUNTRIES = countries();

    private final Set<String> days;
    private final Set<String> locations;

    /**
     * Reads one template's slots.
     *
     * @param days its dates, any of which is right
     * @param locations its places, any of which is right
     */
    IncidentScene(Set<String> days, Set<String> locations) {
        this.days = days;
        this.locations = locations;
    }

    /** The first day written in a text, or null. */
    static @Nullable LocalDate day(String text) {
        List<LocalDate> all = days(text);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<LocalDate> days(String text) {
        List<LocalDate> all = new ArrayList<>();
        Matcher dated = DATED.matcher(text);
        while (dated.find()) {
            try {
                all.add(LocalDate.parse(dated.group(1) + " " + dated.group(2) + " " + dated.group(3), DAY));
            } catch (DateTimeException noSuchDay) {
                // "16 NOV 00" stands for an unknown year
            }
        }
        return all;
    }

    /** Whether it gives a day. */
    boolean hasDay() {
        return days.stream().anyMatch(text -> !days(text).isEmpty());
    }

    /**
     * Whether days lie within those given, give or take one; where only a last day is given, that they are over by it.
     *
     * @param when an event's days
     */
    boolean isOn(When when) {
        return days.stream().anyMatch(text -> isOn(when, text));
    }

    private static boolean isOn(When when, String text) {
        List<LocalDate> told = days(text);
        LocalDate latest = when.latest();
        if (told.isEmpty() || latest == null) {
            return false;
        }
        LocalDate last = told.get(told.size() - 1).plusDays(1);
        boolean open = text.replace("(", "").strip().startsWith("-");
        LocalDate earliest = when.earliest();
        boolean begun =
                open || earliest != null && !earliest.isBefore(told.get(0).minusDays(1));
        return begun && !latest.isAfter(last);
    }

    /** Whether it gives a country that has a code. */
    boolean hasCountry() {
        return !codes().isEmpty();
    }

    /** Whether a place is in its country. */
    boolean isIn(@Nullable Place place) {
        return place != null && place.country() != null && codes().contains(place.country());
    }

    private Set<String> codes() {
        Set<String> codes = new HashSet<>();
        for (String location : locations) {
            String code = COUNTRIES.get(letters(location.split(":")[0]));
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Whether it gives a town or a part of one. */
    boolean hasTown() {
        return !towns().isEmpty();
    }

    /** Whether a place has the name of its town or of the part of it. */
    boolean isAt(@Nullable Place place) {
        if (place == null) {
            return false;
        }
        Set<String> towns = towns();
        return Stream.of(place.name(), place.text() == null ? "" : place.text())
                .anyMatch(name -> towns.contains(letters(name)));
    }

    private Set<String> towns() {
        Set<String> towns = new HashSet<>();
        for (String location : locations) {
            for (String part : location.split(":")) {
                Matcher settlement = SETTLEMENT.matcher(part.strip());
                if (settlement.matches()) {
                    towns.add(letters(settlement.group(1)));
                }
            }
        }
        return towns;
    }

    @Override
    public String toString() {
        return days + " " + locations;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L} ]", "")
                .strip()
                .toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(letters(country.getDisplayCountry(Locale.ENGLISH)), country.getISO3Country());
        }
        return codes;
    }
}
