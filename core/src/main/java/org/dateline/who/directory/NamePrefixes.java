package org.dateline.who.directory;

import java.util.BitSet;

/**
 * Says fast that no name begins with some letters, so that the search for the longest name ends there. Now and then it
 * takes a beginning for one that is none (about one in ten of those asked), and never the other way round.
 */
final class NamePrefixes {

    /** 2 MiB of bits for beginnings, and as many for whole names: for the 1.5 million beginnings of 100,000 names one bit in eleven is set. */
    private static final int BITS = 1 << 24;

    private static final int MULTIPLIER = 0x01000193;

    private final BitSet seen = new BitSet(BITS);
    private final BitSet whole = new BitSet(BITS);

    /** Records a key and every beginning of it. */
    void add(String key) {
        int hash = 0;
        for (int index = 0; index < key.length(); index++) {
            hash = next(hash, key.charAt(index));
            seen.set(place(hash));
        }
        whole.set(place(hash));
    }

    /** The state after more letters, from 0 at the start. */
    int after(int state, String letters) {
        int hash = state;
        for (int index = 0; index < letters.length(); index++) {
            hash = next(hash, letters.charAt(index));
        }
        return hash;
    }

    /** The state after more letters from the last to the first. */
    int afterReversed(int state, String letters) {
        int hash = state;
        for (int index = letters.length() - 1; index >= 0; index--) {
            hash = next(hash, letters.charAt(index));
        }
        return hash;
    }

    /** Whether a name may begin with the letters that led to a state. */
    boolean mayBegin(int state) {
        return seen.get(place(state));
    }

    /** Whether the letters that led to a state may be a whole name. */
    boolean mayBeWhole(int state) {
        return whole.get(place(state));
    }

    private static int next(int hash, char letter) {
        return (hash ^ letter) * MULTIPLIER + letter;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 15) & BITS - 1;
    }
}
