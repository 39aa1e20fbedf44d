package org.dateline.read.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.report.LeftOut;
import org.jsoup.nodes.Element;

/** Finds the kind of each block outside the article, by the name of the nearest named element above it. */
public final class LeftOutKinds {

    /** Kinds that say what a block is; other groups say where it lies. */
    private static final List<String> KINDS = List.of(
            "comment", "related", "cookie", "subscribe", "share", "advert", "navigation", "author", "tag", "footer");

    private static final String OTHER = "other";

    private final BlockWords words;

    public LeftOutKinds(BlockWords words) {
        this.words = words;
    }

    /** The kinds by name, with the number of blocks and letters of each. */
    public List<LeftOut> of(List<PageBlock> blocks, Set<Element> taken) {
        Map<String, int[]> sums = new TreeMap<>();
        for (PageBlock block : blocks) {
            if (!taken.contains(block.element())) {
                int[] sum = sums.computeIfAbsent(kind(block.element()), kind -> new int[2]);
                sum[0]++;
                sum[1] += block.text().codePointCount(0, block.text().length());
            }
        }
        List<LeftOut> found = new ArrayList<>();
        sums.forEach((kind, sum) -> found.add(new LeftOut(kind, sum[0], sum[1])));
        return found;
    }

    private String kind(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals("nav")) {
                return "navigation";
            }
            int groups = at.attributesSize() == 0 ? 0 : words.groups(at.className() + " " + at.id());
            for (String kind : KINDS) {
                int group = groups == 0 ? -1 : words.nameGroups().indexOf(kind);
                if (group >= 0 && (groups & 1 << group) != 0) {
                    return kind;
                }
            }
        }
        return OTHER;
    }
}
