package org.dateline.who.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The actors of the data folder by name and day. Names are compared without case, accents, apostrophes, hyphens and a
 * leading "the"; a name that begins with "~" in the data counts only where the text makes sure of it.
 */
public final class ActorDirectory implements NameIndex {

    /** More words than any name of the data has. */
    private static final int LONGEST = 16;

    /** An actor under one of its names. */
    private record Alias(ActorEntry entry, NameForm form, boolean weak, boolean isWhole, int rank) {}

    /**
     * A name found in a text.
     *
     * @param entry the actor
     * @param from index of the first word
     * @param to index after the last word
     * @param weak whether the name counts only when the text makes sure of it
     * @param former whether the actor's last term was over on the day
     * @param later whether the actor's first term was still to come
     */
    public record Hit(ActorEntry entry, int from, int to, boolean weak, boolean former, boolean later) {}

    private final Map<String, List<Alias>> aliases = new HashMap<>(1 << 16);
    private final NamePrefixes prefixes = new NamePrefixes();
    private final Map<String, List<ActorEntry>> byId = new HashMap<>();
    private final List<Problem> problems;

    private ActorDirectory(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads every table of actors and demonyms among the files. Tables of the other kinds of {@link ActorTableKind} are passed
     * over; one of no kind is a problem.
     *
     * @param files the files of {@code actors/}, in order of growing precedence
     */
    public static ActorDirectory of(List<DataFile> files) {
        ActorTable table = new ActorTable();
        List<Problem> unknowns = new ArrayList<>();
        for (DataFile file : files) {
            table.read(file);
            Problem unknown = ActorTableKind.problem(file);
            if (unknown != null) {
                unknowns.add(unknown);
            }
        }
        List<Problem> problems = new ArrayList<>(table.problems());
        problems.addAll(unknowns);
        ActorDirectory directory = new ActorDirectory(problems);
        Map<String, ActorTable.Row> owners = new HashMap<>();
        for (ActorTable.Row row : table.rows()) {
            directory.add(row, owners);
        }
        problems.sort(Comparator.naturalOrder());
        return directory;
    }

    private void add(ActorTable.Row row, Map<String, ActorTable.Row> owners) {
        ActorEntry entry = row.entry();
        byId.computeIfAbsent(entry.id(), id -> new ArrayList<>(2)).add(entry);
        Set<String> own = new HashSet<>();
        for (String name : row.names()) {
            boolean marked = name.startsWith("~");
            boolean weak = marked || entry.id().startsWith("party:");
            String written = marked ? name.substring(1) : name;
            String key = NameForm.keyOfName(written);
            if (key.isEmpty() || !own.add(key)) {
                continue;
            }
            if (!weak && isKeptByHand(entry)) {
                ActorTable.Row other = owners.putIfAbsent(key, row);
                if (other != null && clash(other.entry(), entry)) {
                    problems.add(new Problem(
                            row.file(),
                            row.line(),
                            "\"" + written + "\" is also a name of "
                                    + other.entry().id() + " in the same years (" + other.file() + ":" + other.line()
                                    + ")",
                            "take it from one of them, or begin it with ~"));
                }
            }
            prefixes.add(key);
            aliases.computeIfAbsent(key, any -> new ArrayList<>(1))
                    .add(new Alias(entry, NameForm.of(written), weak, written.indexOf(' ') > 0, rank(entry.kind())));
        }
    }

    private static boolean isKeptByHand(ActorEntry entry) {
        return switch (entry.kind()) {
            case GROUP, FORCE, GOVERNMENT, PEOPLE -> true;
            case ORGANIZATION -> entry.id().startsWith("org:");
            default -> false;
        };
    }

    private static boolean clash(ActorEntry one, ActorEntry other) {
        boolean apart = one.to() != null && other.from() != null && one.to().isBefore(other.from())
                || other.to() != null && one.from() != null && other.to().isBefore(one.from());
        return !one.id().equals(other.id()) && !apart;
    }

    /** Which of several actors of one name is meant when nothing else decides; the smaller, the likelier. */
    private static int rank(ActorEntry.Kind kind) {
        return switch (kind) {
            case COUNTRY -> 0;
            case GROUP, FORCE, GOVERNMENT -> 1;
            case DEMONYM -> 2;
            case PEOPLE -> 3;
            case CAPITAL -> 4;
            case PERSON -> 5;
            case ORGANIZATION -> 6;
            case REGION -> 7;
        };
    }

    /** What is wrong in the files, in order. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The row of an id that holds on a day, else its last; null for an unknown id. Without a day, the one valid last. */
    public @Nullable ActorEntry entry(String id, @Nullable LocalDate day) {
        List<ActorEntry> terms = byId.get(id);
        if (terms == null) {
            return null;
        }
        for (ActorEntry term : terms) {
            if (term.holdsOn(day)) {
                return term;
            }
        }
        return terms.get(terms.size() - 1);
    }

    /** The longest name of an actor that begins at a word, valid on a day; null when there is none. */
    public @Nullable Hit longest(List<String> words, int from, @Nullable LocalDate day) {
        return longest(words, from, words.size(), day, true);
    }

    /**
     * The longest name of an actor that begins at a word and ends before a limit.
     *
     * @param weak whether names that need the text's support count
     */
    @Nullable
    public Hit longest(List<String> words, int from, int limit, @Nullable LocalDate day, boolean weak) {
        Hit best = null;
        int state = 0;
        StringBuilder key = new StringBuilder();
        StringBuilder written = new StringBuilder();
        int last = Math.min(limit, from + LONGEST);
        int first = from < last && NameForm.isArticle(words.get(from)) ? from + 1 : from;
        for (int at = first; at < last; at++) {
            String part = NameForm.key(words.get(at));
            if (part.isEmpty() && (at == first || at + 1 == last)) {
                if (at == first) {
                    return null;
                }
                break;
            }
            state = prefixes.after(state, part);
            if (!prefixes.mayBegin(state) && !part.isEmpty()) {
                break;
            }
            key.append(part);
            written.append(words.get(at));
            Hit hit = part.isEmpty() || !prefixes.mayBeWhole(state)
                    ? null
                    : pick(key.toString(), written, day, weak, from, at + 1);
            best = hit == null ? best : hit;
        }
        return best;
    }

    /** The actor of a whole name on a day, or null. */
    public @Nullable Hit named(String name, @Nullable LocalDate day) {
        return pick(NameForm.keyOfName(name), name, day, true, 0, 1);
    }

    /** Every actor that a name may mean on a day, likeliest first. */
    public List<Hit> all(String name, @Nullable LocalDate day) {
        List<Hit> hits = new ArrayList<>();
        for (Alias alias : aliases.getOrDefault(NameForm.keyOfName(name), List.of())) {
            Hit hit = alias.form().fits(name) ? hit(alias, day, 0, 1) : null;
            if (hit != null && !hit.former() && !hit.later()) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private @Nullable Hit pick(
            String key, CharSequence written, @Nullable LocalDate day, boolean weak, int from, int to) {
        List<Alias> candidates = aliases.get(key);
        if (candidates == null) {
            return null;
        }
        Hit best = null;
        int bestScore = Integer.MAX_VALUE;
        for (Alias alias : candidates) {
            if (alias.weak() && !weak || !alias.form().fits(written)) {
                continue;
            }
            Hit hit = hit(alias, day, from, to);
            int score = hit == null ? Integer.MAX_VALUE : score(alias, hit);
            if (score < bestScore) {
                best = hit;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(Alias alias, Hit hit) {
        int exact = alias.form() == NameForm.ANY ? 1 : 0;
        return (hit.later() ? 400 : 0) + (hit.former() ? 200 : 0) + (hit.weak() ? 100 : 0) + alias.rank() * 2 + exact;
    }

    /**
     * An actor outside its years is met only when it was one before the day, or is a person of a whole name: a surname alone
     * is nobody's who was not yet known.
     */
    private static @Nullable Hit hit(Alias alias, @Nullable LocalDate day, int from, int to) {
        ActorEntry entry = alias.entry();
        if (entry.holdsOn(day)) {
            return new Hit(entry, from, to, alias.weak(), false, false);
        }
        boolean former = entry.endedBefore(day);
        return entry.kind() == ActorEntry.Kind.PERSON && alias.isWhole() || former
                ? new Hit(entry, from, to, alias.weak(), former, !former)
                : null;
    }

    @Override
    public @Nullable Match longestAt(List<String> words, int from) {
        Hit best = null;
        int state = 0;
        StringBuilder key = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (int at = from; at < Math.min(words.size(), from + LONGEST); at++) {
            String part = NameForm.key(words.get(at));
            if (part.isEmpty() && at == from) {
                return null;
            }
            state = prefixes.after(state, part);
            if (!prefixes.mayBegin(state) && !part.isEmpty()) {
                break;
            }
            key.append(part);
            written.append(words.get(at));
            Alias alias = part.isEmpty() || !prefixes.mayBeWhole(state) ? null : anyDay(key.toString(), written);
            if (alias != null) {
                best = new Hit(alias.entry(), from, at + 1, false, false, false);
            }
        }
        return best == null
                ? null
                : new Match(best.to(), mentionKind(best.entry().kind()));
    }

    private @Nullable Alias anyDay(String key, CharSequence written) {
        Alias best = null;
        for (Alias alias : aliases.getOrDefault(key, List.of())) {
            if (!alias.weak()
                    && alias.entry().kind() != ActorEntry.Kind.REGION
                    && alias.form().fits(written)
                    && (best == null || alias.rank() < best.rank())) {
                best = alias;
            }
        }
        return best;
    }

    private static Mention.Kind mentionKind(ActorEntry.Kind kind) {
        return switch (kind) {
            case COUNTRY, CAPITAL, REGION -> Mention.Kind.PLACE;
            case GOVERNMENT, FORCE, GROUP, ORGANIZATION -> Mention.Kind.ORGANIZATION;
            case PERSON -> Mention.Kind.PERSON;
            case PEOPLE, DEMONYM -> Mention.Kind.NATIONALITY;
        };
    }
}
