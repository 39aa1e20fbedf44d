package org.dateline.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.report.Release;
import org.dateline.read.news.RecordItem;
import org.dateline.read.page.Page;
import org.jspecify.annotations.Nullable;

/** Which items of a document are withdrawn by kill notices in it: those with the same id, slug or title. */
final class Withdrawals {

    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> present = new HashSet<>();

    /** @param items the items of a document */
    Withdrawals(List<Item> items) {
        for (Item item : items) {
            (item.release().isKill() ? withdrawn : present).addAll(keys(item));
        }
    }

    /** What an item of a document is known by. */
    record Item(Release release, @Nullable String title) {

        static Item of(Page page) {
            return new Item(page.release(), page.title());
        }

        static Item of(RecordItem record) {
            return new Item(record.item().release(), record.item().title());
        }
    }

    /** Whether a report is withdrawn. */
    boolean withdraws(Item item) {
        return keys(item).stream().anyMatch(withdrawn::contains);
    }

    /** What a kill notice does. */
    String told(Item kill) {
        List<String> keys = keys(kill);
        boolean isHere = keys.stream().anyMatch(present::contains);
        String what = keys.isEmpty() ? "a report that it does not name" : "the report of the " + keys.get(0);
        return "withdraws " + what + (isHere ? ", which was not read" : ", which is not in this file");
    }

    private static List<String> keys(Item item) {
        List<String> keys = new ArrayList<>();
        Release release = item.release();
        if (release.guid() != null) {
            keys.add("id " + release.guid());
        }
        if (release.slug() != null) {
            keys.add("slug " + plain(release.slug()));
        }
        if (item.title() != null) {
            keys.add("title " + plain(item.title()));
        }
        return keys;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
