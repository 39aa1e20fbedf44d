package org.dateline.link.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.Places;
import org.dateline.link.particular.Sides;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Place;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Which events follow from others: a retaliation from an attack, an arrest for it, its condemnation ({@code data/learned/link/chains.tsv}). */
final class FollowUps {

    private static final String FILE = "chains.tsv";

    /** What follows, follows within so many days. */
    private static final long DAYS = 30;

    /** Shorter words of a place's name, such as "al", name nothing. */
    private static final int LETTERS = 4;

    private final List<FollowUpRule> rules = new ArrayList<>();

    /** @param problems gets what cannot be read of the table */
    FollowUps(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith(FILE)) {
                for (DataTable.Row row : DataTable.plain(file, 6, 6, problems).rows()) {
                    if (FollowUpRule.WHO.contains(row.cell(3))) {
                        rules.add(FollowUpRule.of(row));
                    } else {
                        problems.add(row.problem(
                                "is no rule of a follow-up",
                                "write KIND, LATER, EARLIER, WHO, WORDS, NAMES, with WHO one of "
                                        + FollowUpRule.WHO.stream().sorted().toList()));
                    }
                }
            }
        }
    }

    /** How the later of two events follows from the earlier, or null. */
    @Nullable
    Relation between(Event earlier, Event later) {
        if (!isBefore(earlier, later)) {
            return null;
        }
        for (FollowUpRule rule : rules) {
            String word = rule.isOf(earlier, later) ? rule.word(later) : null;
            if (word == null) {
                continue;
            }
            String who = who(rule.who(), earlier, later);
            if (who != null) {
                return new Relation(rule.kind(), who + (word.isEmpty() ? "" : ", and it says \"" + word + "\""));
            }
        }
        return null;
    }

    private static boolean isBefore(Event earlier, Event later) {
        LocalDate first = earlier.when().latest();
        LocalDate second = later.when().latest();
        if (first == null || second == null || first.isAfter(second)) {
            return false;
        }
        return ChronoUnit.DAYS.between(first, second) <= DAYS;
    }

    private static @Nullable String who(String who, Event earlier, Event later) {
        Actor did = Sides.shared(earlier.actors(), later.recipients());
        return switch (who) {
            case "mirrored" -> {
                Actor suffered = Sides.shared(earlier.recipients(), later.actors());
                yield did == null || suffered == null ? null : suffered.name() + " against " + did.name();
            }
            case "against" -> did == null ? null : "against " + did.name();
            case "there" -> there(earlier, later);
            case "claimed" -> isClaim(later) && !isClaim(earlier) ? there(earlier, later) : null;
            default -> {
                Actor one = Sides.shared(Sides.all(earlier), Sides.all(later));
                yield one == null ? null : one.name() + " in both";
            }
        };
    }

    private static boolean isClaim(Event event) {
        return event.stance().attributions().stream()
                .anyMatch(claim -> claim.kind() == Attribution.Kind.CLAIMS_RESPONSIBILITY);
    }

    /** The town of the earlier event, where the later one is in it too or a sentence of it names it. */
    private static @Nullable String there(Event earlier, Event later) {
        Place town = earlier.where();
        if (town == null || !Places.isTown(town) || !earlier.stance().isCurrent()) {
            return null;
        }
        boolean isThere = Places.towns(town, later.where()) == Agreement.AGREE;
        return isThere || names(later, town) ? "of what was in " + town.name() : null;
    }

    private static boolean names(Event later, Place town) {
        Set<String> name = words(town.name());
        name.removeIf(word -> word.length() < LETTERS);
        for (Evidence evidence : later.evidence()) {
            if (!name.isEmpty() && words(evidence.text()).containsAll(name)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }
}
