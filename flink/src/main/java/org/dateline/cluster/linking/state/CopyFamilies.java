package org.dateline.cluster.linking.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.jspecify.annotations.Nullable;

/** The wordings of reports in keyed state, and which are copies of each other. */
public final class CopyFamilies {

    private final KeyedMap<String, Wording> wordings;
    private final KeyedMap<String, Long> last;

    /** Of the key that an operator works on. */
    public CopyFamilies(RuntimeContext context) {
        wordings = KeyedMap.of(context, "wordings", String.class, Wording.class, null);
        last = KeyedMap.of(context, "last_wording", String.class, Long.class, null);
    }

    /** A wording; one that was never there has no reports. */
    public Wording of(String digest) {
        Wording known = wordings.get(digest);
        return known == null ? new Wording() : known;
    }

    /**
     * Adds a report.
     *
     * @return the reports whose family has changed
     */
    public Set<Long> add(String digest, long report) {
        Wording wording = of(digest);
        if (wording.number == 0) {
            Long before = last.get("last");
            wording.number = before == null ? 1 : before + 1;
            last.put("last", wording.number);
        }
        wording.reports = Arrays.copyOf(wording.reports, wording.reports.length + 1);
        wording.reports[wording.reports.length - 1] = report;
        wordings.put(digest, wording);
        return settled(digest);
    }

    /**
     * Removes a report.
     *
     * @return the reports whose family has changed
     */
    public Set<Long> remove(String digest, long report) {
        Wording wording = of(digest);
        wording.reports =
                Arrays.stream(wording.reports).filter(other -> other != report).toArray();
        wordings.put(digest, wording);
        Set<Long> changed = new TreeSet<>();
        if (wording.reports.length == 0) {
            for (String near : wording.near) {
                changed.addAll(settled(near));
            }
        }
        return changed;
    }

    /**
     * Notes that two wordings are copies.
     *
     * @return the reports whose family has changed, and those of both wordings, for they may have been copies by a chain of others
     */
    public Set<Long> copy(String one, String other, String kind, String why) {
        Set<Long> changed = new TreeSet<>(near(one, other, kind, why));
        changed.addAll(near(other, one, kind, why));
        changed.addAll(settled(one));
        return changed;
    }

    /** Notes it of one of them; returns its reports if that is new. */
    private List<Long> near(String one, String other, String kind, String why) {
        Wording wording = of(one);
        if (Arrays.asList(wording.near).contains(other)) {
            return List.of();
        }
        wording.near = with(wording.near, other);
        wording.kinds = with(wording.kinds, kind);
        wording.why = with(wording.why, why);
        wordings.put(one, wording);
        return Arrays.stream(wording.reports).boxed().toList();
    }

    private static String[] with(String[] all, String one) {
        String[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    /** Updates the family of a wording and of all that are copies of it; wordings without reports link nothing. */
    private Set<Long> settled(String digest) {
        Map<String, Wording> family = family(digest);
        long least = family.values().stream().mapToLong(one -> one.number).min().orElse(0);
        Set<Long> changed = new TreeSet<>();
        family.forEach((name, wording) -> {
            if (wording.family != least) {
                wording.family = least;
                wordings.put(name, wording);
                Arrays.stream(wording.reports).forEach(changed::add);
            }
        });
        return changed;
    }

    /** All wordings that are copies of each other with one, and have reports. */
    public Map<String, Wording> family(String digest) {
        Map<String, Wording> family = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(digest));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            Wording wording = of(name);
            if (wording.reports.length > 0 && !family.containsKey(name)) {
                family.put(name, wording);
                open.addAll(List.of(wording.near));
            }
        }
        return family;
    }

    /** All reports of a family. */
    public static List<Long> reports(Map<String, Wording> family) {
        List<Long> reports = new ArrayList<>();
        family.values().forEach(wording -> Arrays.stream(wording.reports).forEach(reports::add));
        return reports;
    }

    /** How a wording is a copy of another: kind and reason; null when only others link them. */
    public static String @Nullable [] link(Wording wording, String other) {
        int at = Arrays.asList(wording.near).indexOf(other);
        return at < 0 ? null : new String[] {wording.kinds[at], wording.why[at]};
    }
}
