package org.dateline.cluster.linking.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * The neighbours of items and their similarities, in keyed state. They are kept in blocks, so that adding one costs the same however many
 * there are; neighbours may be there before the item itself.
 */
final class NeighbourLists {

    private static final int BLOCK = 64;

    private final KeyedMap<BlockKey, NeighbourBlock> blocks;

    NeighbourLists(RuntimeContext context, String name) {
        blocks = KeyedMap.of(context, name, BlockKey.class, NeighbourBlock.class, null);
    }

    private static BlockKey slot(long item, int block) {
        return new BlockKey(0, item, block);
    }

    private int last(long item) {
        NeighbourBlock head = blocks.get(slot(item, -1));
        return head == null ? -1 : (int) head.others[0];
    }

    /** Adds a new neighbour. */
    void add(long item, long other, double similarity) {
        int last = last(item);
        NeighbourBlock block = last < 0 ? null : blocks.get(slot(item, last));
        if (block == null || block.others.length >= BLOCK) {
            last++;
            block = new NeighbourBlock();
            NeighbourBlock head = new NeighbourBlock();
            head.others = new long[] {last};
            blocks.put(slot(item, -1), head);
        }
        block.others = Arrays.copyOf(block.others, block.others.length + 1);
        block.similarities = Arrays.copyOf(block.similarities, block.others.length);
        block.others[block.others.length - 1] = other;
        block.similarities[block.others.length - 1] = similarity;
        blocks.put(slot(item, last), block);
    }

    /** All neighbours of an item. */
    Map<Long, Double> of(long item) {
        Map<Long, Double> all = new HashMap<>();
        int last = last(item);
        for (int at = 0; at <= last; at++) {
            NeighbourBlock block = blocks.get(slot(item, at));
            for (int index = 0; block != null && index < block.others.length; index++) {
                all.put(block.others[index], block.similarities[index]);
            }
        }
        return all;
    }

    private void remove(long item, long other) {
        int last = last(item);
        for (int at = 0; at <= last; at++) {
            NeighbourBlock block = blocks.get(slot(item, at));
            int index = block == null ? -1 : index(block.others, other);
            if (block != null && index >= 0) {
                int end = block.others.length - 1;
                block.others[index] = block.others[end];
                block.similarities[index] = block.similarities[end];
                block.others = Arrays.copyOf(block.others, end);
                block.similarities = Arrays.copyOf(block.similarities, end);
                blocks.put(slot(item, at), block);
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
     * Removes an item, on both sides.
     *
     * @return its neighbours
     */
    List<Long> removeAll(long item) {
        List<Long> near = new ArrayList<>(of(item).keySet());
        near.forEach(other -> remove(other, item));
        int last = last(item);
        for (int at = -1; at <= last; at++) {
            blocks.remove(slot(item, at));
        }
        return near;
    }
}
