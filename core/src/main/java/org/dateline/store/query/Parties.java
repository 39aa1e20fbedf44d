package org.dateline.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dateline.store.sql.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who takes part in events: for each row of {@link Columns} its parties and their sectors, in memory. */
final class Parties {

    /**
     * A party.
     *
     * @param code of a country or group, or null
     * @param entity of the actor data, or null
     */
    record Party(
            String name, @Nullable String code, @Nullable String entity) {

        /** Whether somebody who writes this means the party: its name in small or capital letters, its code or its entity. */
        boolean isMeantBy(String written) {
            return sameLetters(name, written) || written.equals(code) || written.equals(entity);
        }

        /** As the store compares names: only the 26 letters of ASCII are the same in upper and lower case. */
        private static boolean sameLetters(String one, String other) {
            return one.length() == other.length()
                    && IntStream.range(0, one.length())
                            .allMatch(at -> small(one.charAt(at)) == small(other.charAt(at)));
        }

        private static int small(char letter) {
            return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
        }
    }

    private final int[] first;
    private int[] roles = new int[1 << 10];
    private int[] rows = new int[1 << 10];
    private int used;
    private final Party[] parties;
    private final int[] nameOf;
    private final List<String> names = new ArrayList<>();
    private final List<String> sectors = new ArrayList<>();

    Parties(Handle handle, long[] events) {
        Map<Party, Integer> numbers = new HashMap<>();
        handle.createQuery("SELECT event, role = 'actor', name, code, entity, sector FROM party")
                .scanResultSet((rowsOf, context) -> {
                    try (ResultSet found = rowsOf.get()) {
                        int row = 0;
                        while (found.next()) {
                            row = row(events, found.getLong(1), row);
                            Party party = new Party(found.getString(3), found.getString(4), found.getString(5));
                            int number = numbers.computeIfAbsent(party, first -> numbers.size());
                            if (row >= 0) {
                                add(row, number, found.getInt(2) == 1, sector(found.getString(6)));
                            }
                        }
                    } catch (SQLException failure) {
                        throw StoreProblem.fault("read", failure);
                    }
                    return used;
                });
        parties = new Party[numbers.size()];
        numbers.forEach((party, number) -> parties[number] = party);
        Map<String, Integer> numberOf = new HashMap<>();
        nameOf = new int[parties.length];
        for (int party = 0; party < parties.length; party++) {
            String name = parties[party].name();
            nameOf[party] = numberOf.computeIfAbsent(name, added -> names.size());
            if (nameOf[party] == names.size()) {
                names.add(name);
            }
        }
        first = new int[events.length + 1];
        sortByRows();
    }

    /** The row of an event: mostly that of the party before, for parties of an event lie together. */
    private static int row(long[] events, long event, int last) {
        return last >= 0 && last < events.length && events[last] == event ? last : Arrays.binarySearch(events, event);
    }

    private void sortByRows() {
        for (int at = 0; at < used; at++) {
            first[rows[at] + 1]++;
        }
        for (int row = 1; row < first.length; row++) {
            first[row] += first[row - 1];
        }
        int[] next = first.clone();
        int[] sorted = new int[used];
        for (int at = 0; at < used; at++) {
            sorted[next[rows[at]]++] = roles[at];
        }
        roles = sorted;
        rows = new int[0];
    }

    private int sector(@Nullable String sector) {
        if (sector == null) {
            return 0;
        }
        int at = sectors.indexOf(sector);
        if (at < 0 && sectors.size() < 126) {
            sectors.add(sector);
            at = sectors.size() - 1;
        }
        return at + 1;
    }

    private void add(int row, int party, boolean actor, int sector) {
        if (used == roles.length) {
            roles = Arrays.copyOf(roles, used * 2);
            rows = Arrays.copyOf(rows, used * 2);
        }
        rows[used] = row;
        roles[used++] = party << 8 | sector << 1 | (actor ? 1 : 0);
    }

    /**
     * Whether rows have a party.
     *
     * @param which parties that are meant
     * @param role {@code actor}, {@code recipient} or anything else for both
     */
    IntPredicate having(Predicate<Party> which, String role) {
        boolean[] meant = new boolean[parties.length];
        for (int party = 0; party < meant.length; party++) {
            meant[party] = which.test(parties[party]);
        }
        return row -> {
            for (int at = first[row]; at < first[row + 1]; at++) {
                boolean other = role.equals("actor") && !isActor(at) || role.equals("recipient") && isActor(at);
                if (!other && meant[party(at)]) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Whether rows have a party of a sector. */
    IntPredicate ofSector(List<?> some) {
        return row -> {
            for (int at = first[row]; at < first[row + 1]; at++) {
                if (sector(at) >= 0 && some.contains(sectors.get(sector(at)))) {
                    return true;
                }
            }
            return false;
        };
    }

    int from(int row) {
        return first[row];
    }

    int to(int row) {
        return first[row + 1];
    }

    /** The number of the party at a place between {@link #from} and {@link #to}; a party stands there once for each of its sectors. */
    private int party(int at) {
        return roles[at] >>> 8;
    }

    boolean isActor(int at) {
        return (roles[at] & 1) == 1;
    }

    /** The number of the sector at a place; -1 for none. */
    int sector(int at) {
        return (roles[at] >> 1 & 127) - 1;
    }

    /** The number of the name of the party at a place; parties with different codes may share one. */
    int name(int at) {
        return nameOf[party(at)];
    }

    /** All names by their numbers. */
    List<String> names() {
        return names;
    }

    /** All sectors by their numbers. */
    List<String> sectors() {
        return sectors;
    }
}
