package org.dateline.read.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How the text of a page is distributed over its elements: how much is below each, how much of that is linked, and which holds most of the prose. */
final class PageShape {

    /** How many levels up the letters of a block count for the elements around it. */
    private static final int HIGHEST = 60;

    /** A block of at least this many letters with few links is prose. */
    private static final int PROSE = 80;

    /** The amount of text below an element. */
    static final class Below {
        int letters;
        int linked;
        int prose;
        int blocks;
        int paragraphs;
        double points;
        int groups = -1;
    }

    private final Map<Element, Below> below = new IdentityHashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, Integer> alikeLetters = new HashMap<>();
    private final BlockWords words;
    private final @Nullable Element densest;
    private final Below whole = new Below();

    PageShape(List<PageBlock> blocks, BlockWords words) {
        this.words = words;
        for (PageBlock block : blocks) {
            count(block, whole);
            Element at = block.element();
            for (int level = 0; level < HIGHEST && at != null; level++, at = at.parent()) {
                count(block, of(at));
            }
            String kind = kind(block.element());
            alike.merge(kind, 1, Integer::sum);
            alikeLetters.merge(kind, block.text().length(), Integer::sum);
        }
        this.densest = densest(blocks);
    }

    private static void count(PageBlock block, Below below) {
        int length = block.text().length();
        below.letters += length;
        below.linked += block.linked();
        below.blocks++;
        if (isProse(block)) {
            below.prose += length;
            below.paragraphs++;
        }
    }

    static boolean isProse(PageBlock block) {
        return block.text().length() >= PROSE && block.linkedShare() < 0.4;
    }

    /** The element whose near descendants hold most prose: points for length and commas, as Readability (Arc90, 2010) gives them. */
    private @Nullable Element densest(List<PageBlock> blocks) {
        List<Element> scored = new ArrayList<>();
        for (PageBlock block : blocks) {
            if (!isProse(block)) {
                continue;
            }
            int commas = 0;
            for (int index = 0; index < block.text().length(); index++) {
                commas += block.text().charAt(index) == ',' ? 1 : 0;
            }
            double points =
                    (1 + Math.min(commas, 10) + Math.min(block.text().length() / 100.0, 5)) * (1 - block.linkedShare());
            Element at =
                    block.element().normalName().equals("p") ? block.element().parent() : block.element();
            for (int level = 1; at != null && level <= 3; level++, at = at.parent()) {
                scored.add(at);
                of(at).points += points / (level == 1 ? 1 : level == 2 ? 2 : 6);
            }
        }
        Element best = null;
        double most = 0;
        for (Element element : scored) {
            Below there = of(element);
            double points = there.points * (1 - there.linked / (double) Math.max(1, there.letters));
            if (points > most) {
                most = points;
                best = element;
            }
        }
        return best;
    }

    /** The amount of text below an element. */
    Below of(Element element) {
        return below.computeIfAbsent(element, unused -> new Below());
    }

    /** The whole page. */
    Below whole() {
        return whole;
    }

    /** The element that holds most of the prose, or null. */
    @Nullable
    Element densest() {
        return densest;
    }

    /** How many blocks stand in elements of the same kind: the same tags and classes on the element and the one above. */
    int alike(PageBlock block) {
        return alike.getOrDefault(kind(block.element()), 0);
    }

    /** How many letters those blocks have on average. */
    double alikeLetters(PageBlock block) {
        return alikeLetters.getOrDefault(kind(block.element()), 0) / (double) Math.max(1, alike(block));
    }

    private static String kind(Element element) {
        Element parent = element.parent();
        return element.normalName() + "." + element.className()
                + (parent == null ? "" : "<" + parent.normalName() + "." + parent.className());
    }

    /** The groups of names that an element's class, id and role belong to. */
    int groups(Element element) {
        Below there = of(element);
        if (there.groups < 0) {
            boolean page =
                    element.normalName().equals("body") || element.normalName().equals("html");
            there.groups = page || element.attributesSize() == 0
                    ? 0
                    : words.groups(element.className())
                            | words.groups(element.id())
                            | words.groups(element.attr("role"));
        }
        return there.groups;
    }
}
