package org.dateline.read.block;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds what of a page is none of its own words, by the names of the elements around it: questions about cookies and consent, and what
 * readers comment. An element that holds the page's heading or its main part is no panel, whatever its name.
 */
public final class Panels {

    private static final String MAIN = "h1, article, main, [itemprop=articleBody]";

    private final BlockWords words;
    private final int consent;
    private final int comments;

    public Panels(BlockWords words) {
        this.words = words;
        this.consent = group("cookie");
        this.comments = group("comment");
    }

    private int group(String kind) {
        int group = words.nameGroups().indexOf(kind);
        return group < 0 ? 0 : 1 << group;
    }

    /** For each block, whether it stands in a question about consent, and so never is the article. */
    public boolean[] of(List<PageBlock> blocks) {
        Map<Element, Boolean> known = new IdentityHashMap<>();
        boolean[] found = new boolean[blocks.size()];
        for (int index = 0; index < found.length; index++) {
            found[index] = isInside(blocks.get(index).element(), consent, known);
        }
        return found;
    }

    /** Whether an element stands in a question about consent or among comments. */
    public boolean isInside(Element element) {
        return isInside(element, consent | comments, new IdentityHashMap<>());
    }

    private boolean isInside(Element element, int groups, Map<Element, Boolean> known) {
        for (Element at = element; at != null; at = at.parent()) {
            String name = at.normalName();
            if (name.equals("body") || name.equals("html")) {
                return false;
            }
            if (known.computeIfAbsent(at, panel -> isPanel(panel, groups))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPanel(Element element, int groups) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.className() + " " + element.id();
        return (words.groups(names) & groups) != 0 && element.selectFirst(MAIN) == null;
    }
}
