package org.dateline.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.report.Release;
import org.dateline.read.page.Page;

/** Which items of a document are withdrawn by kill notices in it: those with the same id, slug or title. */
final class Withdrawals {

    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> present = new HashSet<>();

    /** @param pages the items of a document */
    Withdrawals(List<Page> pages) {
        for (Page page : pages) {
            (page.release().isKill() ? withdrawn : present).addAll(keys(page));
        }
    }

    /** Whether a report is withdrawn. */
    boolean withdraws(Page page) {
        return keys(page).stream().anyMatch(withdrawn::contains);
    }

    /** What a kill notice does. */
    String told(Page kill) {
        List<String> keys = keys(kill);
        boolean isHere = keys.stream().anyMatch(present::contains);
        String what = keys.isEmpty() ? "a report that it does not name" : "the report of the " + keys.get(0);
        return "withdraws " + what + (isHere ? ", which was not read" : ", which is not in this file");
    }

    private static List<String> keys(Page page) {
        List<String> keys = new ArrayList<>();
        Release release = page.release();
        if (release.guid() != null) {
            keys.add("id " + release.guid());
        }
        if (release.slug() != null) {
            keys.add("slug " + plain(release.slug()));
        }
        if (page.title() != null) {
            keys.add("title " + plain(page.title()));
        }
        return keys;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
