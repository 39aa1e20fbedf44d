package org.dateline.watch;

import java.io.IOException;
import org.dateline.model.report.Report;
import org.dateline.read.news.NewsItem;

/** Takes what a watch reads. */
public interface ReportSink {

    /**
     * Takes a report; returns when it is where it is to stay.
     *
     * @param report the report
     * @param item the item that led to it
     * @return the length of the output now, or 0 when it has none
     * @throws IOException when it cannot be written
     */
    long accept(Report report, NewsItem item) throws IOException;

    /** Takes what could not be read: what and why. */
    void failed(String what, String why);

    /** Takes what is odd, though nothing is lost by it: where and what. */
    default void odd(String where, String what) {}

    /** Takes from time to time how far the watch is. */
    default void progress(int done, int waiting) {}
}
