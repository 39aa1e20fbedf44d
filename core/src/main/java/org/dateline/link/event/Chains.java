package org.dateline.link.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Which events of a story follow from each other, such as a retaliation from an attack ({@code data/learned/link/chains.tsv}). They stay events of their own. */
public final class Chains {

    private static final String FILE = "chains.tsv";
    private static final long DAYS = 30;
    private static final Set<String> WHO = Set.of("mirrored", "against", "same");

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String kind, List<String> later, List<String> earlier, String who, List<String> words) {}

    /**
     * That an event follows from another.
     *
     * @param kind how, as the table calls it
     * @param why what shows it, for people
     */
    public record Chain(String kind, String why) {}

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when a line cannot be read; with every problem at once
     */
    public Chains(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith(FILE)) {
                read(file, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    private void read(DataFile file, List<Problem> problems) {
        for (DataTable.Row row : DataTable.plain(file, 5, 5, problems).rows()) {
            if (!WHO.contains(row.cell(3))) {
                problems.add(row.problem("is no rule of a chain", "write KIND, LATER, EARLIER, WHO, WORDS"));
            } else {
                rules.add(new Rule(
                        row.cell(0),
                        DataTable.split(row.cell(1), ','),
                        DataTable.split(row.cell(2), ','),
                        row.cell(3),
                        row.cell(4).equals("*") ? List.of() : DataTable.split(row.cell(4), '|')));
            }
        }
    }

    /** How an event follows from an earlier one, or null; nothing follows from a total, nor a total from anything. */
    public @Nullable Chain between(Event earlier, Event later) {
        if (earlier.toll() || later.toll() || earlier.id().equals(later.id()) || !isBefore(earlier, later)) {
            return null;
        }
        for (Rule rule : rules) {
            if (!rule.later().contains(later.code().type())
                    || !rule.earlier().contains(earlier.code().type())) {
                continue;
            }
            String word = word(rule, later);
            String who = who(rule.who(), earlier, later);
            if (word != null && who != null) {
                return new Chain(rule.kind(), who + (word.isEmpty() ? "" : ", and it says \"" + word + "\""));
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

    /** The word of a rule that a sentence of the event has; empty when the rule asks for none; null when it has none. */
    private static @Nullable String word(Rule rule, Event later) {
        if (rule.words().isEmpty()) {
            return "";
        }
        for (Evidence evidence : later.evidence()) {
            String text = evidence.text().toLowerCase(Locale.ROOT);
            for (String word : rule.words()) {
                if (text.contains(word)) {
                    return word;
                }
            }
        }
        return null;
    }

    private static @Nullable String who(String who, Event earlier, Event later) {
        Actor did = Sides.shared(earlier.actors(), later.recipients());
        return switch (who) {
            case "mirrored" -> {
                Actor suffered = Sides.shared(earlier.recipients(), later.actors());
                yield did == null || suffered == null ? null : suffered.name() + " against " + did.name();
            }
            case "against" -> did == null ? null : "against " + did.name();
            default -> {
                Actor one = Sides.shared(Sides.all(earlier), Sides.all(later));
                yield one == null ? null : one.name() + " in both";
            }
        };
    }
}
