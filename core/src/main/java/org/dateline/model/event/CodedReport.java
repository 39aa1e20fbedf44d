package org.dateline.model.event;

import java.util.List;
import org.dateline.model.report.Article;

/**
 * All records of one report.
 *
 * @param article the report, sorted
 * @param events what happened
 * @param statements what was said
 */
public record CodedReport(Article article, List<Event> events, List<Statement> statements) {

    /** Copies the lists. */
    public CodedReport {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
    }
}
