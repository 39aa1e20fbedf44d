package org.dateline.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.dateline.watch.Cursor.Waiting;
import org.jspecify.annotations.Nullable;

/** Items to be read, by the host that has them, so that a slow host keeps no other waiting; and those to be tried again later. */
final class Queues {

    private record Later(Waiting item, URI address, Instant when) {}

    /**
     * An item whose turn it is.
     *
     * @param item the item
     * @param address where to read it
     */
    record Turn(Waiting item, URI address) {}

    private final Map<String, Deque<Turn>> hosts = new LinkedHashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparing(Later::when));
    private final Map<String, Integer> attempts = new HashMap<>();

    void add(Waiting item, URI address) {
        hosts.computeIfAbsent(host(address), host -> new ArrayDeque<>()).add(new Turn(item, address));
    }

    /** Puts an item off; returns how often it has been tried. */
    int putOff(Waiting item, URI address, Instant when) {
        later.add(new Later(item, address, when));
        return attempts(item);
    }

    /** How often an item has been tried, this time included. */
    int tried(Waiting item) {
        return attempts.merge(item.key(), 1, Integer::sum);
    }

    private int attempts(Waiting item) {
        return attempts.getOrDefault(item.key(), 0);
    }

    void forget(Waiting item) {
        attempts.remove(item.key());
    }

    /** The next item of a host that nobody asks and that may be asked now; the host then counts as being asked. */
    @Nullable
    Turn next(Instant now, Function<URI, Duration> wait) {
        while (!later.isEmpty() && !later.peek().when().isAfter(now)) {
            Later due = later.remove();
            add(due.item(), due.address());
        }
        for (Iterator<Map.Entry<String, Deque<Turn>>> all = hosts.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, Deque<Turn>> host = all.next();
            if (busy.contains(host.getKey())
                    || !wait.apply(host.getValue().peekFirst().address()).isZero()) {
                continue;
            }
            Turn turn = host.getValue().removeFirst();
            all.remove();
            if (!host.getValue().isEmpty()) {
                hosts.put(host.getKey(), host.getValue());
            }
            busy.add(host.getKey());
            return turn;
        }
        return null;
    }

    /** Notes that a host is no more being asked. */
    void free(URI address) {
        busy.remove(host(address));
    }

    /** Whether a host is being asked; else it then counts as being asked. */
    boolean take(URI address) {
        return busy.add(host(address));
    }

    /** Whether every item left has to wait for longer than a time. */
    boolean isIdle(Duration longest, Function<URI, Duration> wait) {
        return hosts.values().stream()
                .allMatch(turns -> wait.apply(turns.peekFirst().address()).compareTo(longest) > 0);
    }

    private static String host(URI address) {
        return String.valueOf(address.getHost()).toLowerCase(java.util.Locale.ROOT);
    }
}
