package org.dateline.annotate;

import java.util.List;

/**
 * A sentence's tags and tree.
 *
 * @param tags Penn Treebank tag of each word
 * @param heads index of each word's head, -1 for the root; a tree with one root
 * @param relations Universal Dependencies relation of each word to its head
 */
record Parse(List<String> tags, List<Integer> heads, List<String> relations) {

    /** Copies the lists. */
    Parse {
        tags = List.copyOf(tags);
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
    }
}
