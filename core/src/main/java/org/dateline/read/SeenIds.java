package org.dateline.read;

/** Remembers which ids were used, eight bytes each, so that a batch of millions can be checked. */
final class SeenIds {

    private long[] slots = new long[1 << 10];
    private int used;

    /** Adds an id; false when it, or one with the same 64-bit hash, was used before. */
    boolean add(String id) {
        long hash = hash(id);
        if (used * 2 >= slots.length) {
            grow();
        }
        if (!put(slots, hash)) {
            return false;
        }
        used++;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int mask = slots.length - 1;
        int at = (int) (hash >>> 32) & mask;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        slots[at] = hash;
        return true;
    }

    /** FNV-1a over characters with the finaliser of SplitMix64; never 0. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < id.length(); index++) {
            hash = (hash ^ id.charAt(index)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
