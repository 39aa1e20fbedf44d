package org.dateline.export.dossier;

import java.util.List;

/** A document that is written from its beginning to its end. All words are plain and come from anywhere: a page makes them safe. */
interface Page {

    /** @param level 1 for the title */
    void heading(int level, String text);

    void paragraph(List<Run> runs);

    /** Lines with a mark or number each. */
    void list(List<List<Run>> items, boolean isNumbered);

    void quotation(List<Run> runs);

    void table(List<String> heads, List<List<String>> rows);

    /** A drawing of where the spots are; nothing where the page can have none. */
    void map(List<Spot> spots);

    /** The whole document. */
    String text();
}
