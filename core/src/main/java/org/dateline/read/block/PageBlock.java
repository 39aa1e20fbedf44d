package org.dateline.read.block;

import org.jsoup.nodes.Element;

/**
 * A run of a page's text that no other block interrupts: a paragraph, a heading, an item of a list.
 *
 * @param text its words; line breaks are kept, other white space becomes one space
 * @param element the block element that it stands in
 * @param linked how many of its letters are in links
 * @param caption whether the page gives it as the caption of a picture
 */
public record PageBlock(String text, Element element, int linked, boolean caption) {

    /** The share of its letters that are in links, 0 to 1. */
    public double linkedShare() {
        return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
    }
}
