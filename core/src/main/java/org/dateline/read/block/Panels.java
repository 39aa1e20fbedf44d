package org.dateline.read.block;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks of a page that are never its article, by the names of the elements around them: questions about cookies and consent,
 * and what readers comment. An element that holds the page's heading or its main part is no panel, whatever its name.
 */
public final class Panels {

    private static final List<String> KINDS = List.of("cookie", "comment");
    private static final String MAIN = "h1, article, main, [itemprop=articleBody]";

    private final BlockWords words;
    private final int panels;

    public Panels(BlockWords words) {
        this.words = words;
        int sum = 0;
        for (String kind : KINDS) {
            int group = words.nameGroups().indexOf(kind);
            sum |= group < 0 ? 0 : 1 << group;
        }
        this.panels = sum;
    }

    /** For each block, whether it stands in such a panel. */
    public boolean[] of(List<PageBlock> blocks) {
        Map<Element, Boolean> known = new IdentityHashMap<>();
        boolean[] found = new boolean[blocks.size()];
        for (int index = 0; index < found.length; index++) {
            found[index] = isInside(blocks.get(index).element(), known);
        }
        return found;
    }

    /** Whether an element stands in such a panel. */
    public boolean isInside(Element element) {
        return isInside(element, new IdentityHashMap<>());
    }

    private boolean isInside(Element element, Map<Element, Boolean> known) {
        for (Element at = element; at != null; at = at.parent()) {
            String name = at.normalName();
            if (name.equals("body") || name.equals("html")) {
                return false;
            }
            if (known.computeIfAbsent(at, this::isPanel)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPanel(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.className() + " " + element.id();
        return (words.groups(names) & panels) != 0 && element.selectFirst(MAIN) == null;
    }
}
