package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.event.Actor;
import org.dateline.model.event.CountryCodes;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;

/**
 * The actors or the recipients of an event as a person writes them: names with semicolons between, each with its codes in brackets where
 * they are known, such as {@code March 23 Movement (COD REB); Rwanda (RWA)}.
 */
final class EditedSide {

    private static final Pattern PARTY = Pattern.compile("([^;()]*[^;()\\s])(?:\\s*\\(([A-Z]{3}(?: [A-Z]{3})*)\\))?");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private EditedSide() {}

    /** Whether a side can be read. */
    static boolean isReadable(String value) {
        String[] parties = SEMICOLON.split(value, -1);
        for (String party : parties) {
            if (party.length() > LONGEST || !PARTY.matcher(party).matches()) {
                return false;
            }
        }
        return parties.length <= MOST;
    }

    /**
     * The parties of a side.
     *
     * @param value what a person wrote; readable, or empty for none
     * @param known the parties of the event until now: one that is named again keeps its words in the report, and its entity where its
     *     codes are left alone
     */
    static List<Actor> read(String value, List<Actor> known) {
        List<Actor> side = new ArrayList<>();
        for (String written : value.isEmpty() ? new String[0] : SEMICOLON.split(value)) {
            Matcher party = PARTY.matcher(written);
            if (party.matches()) {
                side.add(party(party.group(1).strip(), party.group(2), known));
            }
        }
        return side;
    }

    private static Actor party(String name, String codes, List<Actor> known) {
        Optional<Actor> before =
                known.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
        if (codes == null || before.isPresent() && codes(before.get()).equals(codes)) {
            return before.orElseGet(() -> Actor.unresolved(new Phrase(0, 0, new Span(0, 0), name)));
        }
        Phrase phrase = before.map(Actor::phrase).orElseGet(() -> new Phrase(0, 0, new Span(0, 0), name));
        List<String> all = List.of(codes.split(" "));
        // Groups across borders have codes that are no country's; a party that had one keeps it as its code.
        boolean ofCountry = CountryCodes.isKnown(all.get(0))
                || before.map(Actor::code).filter(all.get(0)::equals).isPresent();
        return new Actor(
                phrase, name, ofCountry ? all.get(0) : null, ofCountry ? all.subList(1, all.size()) : all, null);
    }

    /** A side as a person would write it. */
    static String written(List<Actor> side) {
        List<String> parties = new ArrayList<>();
        for (Actor one : side) {
            parties.add(codes(one).isEmpty() ? one.name() : one.name() + " (" + codes(one) + ")");
        }
        return String.join("; ", parties);
    }

    private static String codes(Actor one) {
        List<String> codes = new ArrayList<>(one.sectors());
        if (one.code() != null) {
            codes.add(0, one.code());
        }
        return String.join(" ", codes);
    }
}
