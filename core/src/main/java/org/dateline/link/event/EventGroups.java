package org.dateline.link.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.link.Joining;
import org.dateline.link.MemoryWeb;
import org.dateline.link.Web;

/** Puts tellings of one event together. */
public final class EventGroups {

    /** Tellings that are less likely of one event are not near each other. */
    public static final double NEAR = 0.1;

    /** Reports about more different things are not looked at. */
    public static final double FEWEST_SHARED = 0.1;

    /** How likely a telling must be of the event of an earlier one to follow it. */
    private static final double FOLLOWS = 0.5;

    /** How likely strands must be of one event on average to be joined. */
    private static final double SAME = 0.25;

    private EventGroups() {}

    /** What puts the tellings of a web into events. */
    public static Joining joining(Web web) {
        return new Joining(web, FOLLOWS, SAME, 0);
    }

    /** The number of the event of each telling. */
    public static int[] of(List<Telling> tellings, SameEvent same) {
        MemoryWeb web = new MemoryWeb();
        List<Long> all = new ArrayList<>();
        for (int one = 0; one < tellings.size(); one++) {
            Telling telling = tellings.get(one);
            Long day = telling.published();
            web.put(
                    one,
                    new Web.Order(
                            day == null ? Long.MAX_VALUE : day, telling.event().id() + one));
            all.add((long) one);
            for (int other = 0; other < one; other++) {
                if (telling.subject().likeness(tellings.get(other).subject()) < FEWEST_SHARED) {
                    continue;
                }
                double probability = same.judge(telling, tellings.get(other)).probability();
                if (probability >= NEAR) {
                    web.alike(one, other, probability);
                }
            }
        }
        joining(web).update(all, List.of());
        int[] groups = new int[tellings.size()];
        for (Map.Entry<Long, Long> one : web.wholes().entrySet()) {
            groups[one.getKey().intValue()] = one.getValue().intValue();
        }
        return groups;
    }
}
