package org.dateline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            String name, @Nullable String code, @Nullable String entity) {}

    private final int[] first;
    private int[] roles = new int[1 << 10];
    private int used;
    private Party[] parties = new Party[0];
    private final List<String> sectors = new ArrayList<>();

    Parties(Handle handle, long[] events) {
        first = new int[events.length + 1];
        Map<Party, Integer> numbers = new HashMap<>();
        List<Party> all = new ArrayList<>();
        handle.createQuery("SELECT event, role = 'actor', name, code, entity, sector FROM party ORDER BY event, rowid")
                .scanResultSet((rowsOf, context) -> {
                    try (ResultSet found = rowsOf.get()) {
                        int row = 0;
                        while (found.next()) {
                            long event = found.getLong(1);
                            while (row < events.length && events[row] < event) {
                                first[++row] = used;
                            }
                            Party party = new Party(found.getString(3), found.getString(4), found.getString(5));
                            Integer known = numbers.get(party);
                            int number = known == null ? all.size() : known;
                            if (known == null) {
                                numbers.put(party, number);
                                all.add(party);
                            }
                            add(number, found.getInt(2) == 1, sector(found.getString(6)));
                        }
                        Arrays.fill(first, Math.min(row + 1, events.length), events.length + 1, used);
                    } catch (SQLException failure) {
                        throw new StoreProblem("the store cannot be read: " + failure.getMessage());
                    }
                    return used;
                });
        parties = all.toArray(parties);
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

    private void add(int party, boolean actor, int sector) {
        if (used == roles.length) {
            roles = Arrays.copyOf(roles, used * 2);
        }
        roles[used++] = party << 8 | sector << 1 | (actor ? 1 : 0);
    }

    int from(int row) {
        return first[row];
    }

    int to(int row) {
        return first[row + 1];
    }

    /** The number of the party at a place between {@link #from} and {@link #to}; a party stands there once for each of its sectors. */
    int party(int at) {
        return roles[at] >>> 8;
    }

    boolean isActor(int at) {
        return (roles[at] & 1) == 1;
    }

    /** The number of the sector at a place; -1 for none. */
    int sector(int at) {
        return (roles[at] >> 1 & 127) - 1;
    }

    Party get(int number) {
        return parties[number];
    }

    int count() {
        return parties.length;
    }

    List<String> sectors() {
        return sectors;
    }
}
