package org.dateline.cluster.linking.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What things are near to, and how alike they are, in keyed state. It lies in blocks, so that adding one costs the same however many there
 * are; what a thing is near to may be there before the thing itself.
 */
final class Nears {

    private static final int BLOCK = 64;

    private final Table<Slot, Near> blocks;

    Nears(RuntimeContext context, String name) {
        blocks = Table.of(context, name, Slot.class, Near.class, null);
    }

    private static Slot slot(long thing, int block) {
        return new Slot(0, thing, block);
    }

    private int last(long thing) {
        Near head = blocks.get(slot(thing, -1));
        return head == null ? -1 : (int) head.others[0];
    }

    /** Adds what was not near before. */
    void add(long thing, long other, double alike) {
        int last = last(thing);
        Near block = last < 0 ? null : blocks.get(slot(thing, last));
        if (block == null || block.others.length >= BLOCK) {
            last++;
            block = new Near();
            Near head = new Near();
            head.others = new long[] {last};
            blocks.put(slot(thing, -1), head);
        }
        block.others = Arrays.copyOf(block.others, block.others.length + 1);
        block.alike = Arrays.copyOf(block.alike, block.others.length);
        block.others[block.others.length - 1] = other;
        block.alike[block.others.length - 1] = alike;
        blocks.put(slot(thing, last), block);
    }

    /** Everything that a thing is near to. */
    Map<Long, Double> of(long thing) {
        Map<Long, Double> all = new HashMap<>();
        int last = last(thing);
        for (int at = 0; at <= last; at++) {
            Near block = blocks.get(slot(thing, at));
            for (int index = 0; block != null && index < block.others.length; index++) {
                all.put(block.others[index], block.alike[index]);
            }
        }
        return all;
    }

    private void remove(long thing, long other) {
        int last = last(thing);
        for (int at = 0; at <= last; at++) {
            Near block = blocks.get(slot(thing, at));
            int index = block == null ? -1 : index(block.others, other);
            if (block != null && index >= 0) {
                int end = block.others.length - 1;
                block.others[index] = block.others[end];
                block.alike[index] = block.alike[end];
                block.others = Arrays.copyOf(block.others, end);
                block.alike = Arrays.copyOf(block.alike, end);
                blocks.put(slot(thing, at), block);
                return;
            }
        }
    }

    private static int index(long[] all, long one) {
        for (int at = 0; at < all.length; at++) {
            if (all[at] == one) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Takes a thing out, on both sides.
     *
     * @return what it was near to
     */
    List<Long> removeAll(long thing) {
        List<Long> near = new ArrayList<>(of(thing).keySet());
        near.forEach(other -> remove(other, thing));
        int last = last(thing);
        for (int at = -1; at <= last; at++) {
            blocks.remove(slot(thing, at));
        }
        return near;
    }
}
