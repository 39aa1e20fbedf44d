package org.dateline.store.query;

import java.util.List;
import org.dateline.store.sql.StoreProblem;

/**
 * What to look for, as people write it: {@code type:ASSAULT country:Iraq day:2020-01 killed:>=10 "green zone"}. Terms stand for
 * {@code and}, with {@code OR} between two of them for {@code or}; a minus before one for {@code not}; values of one field with commas for
 * {@code or}. Words without a field are looked for in the sentences, and are what they name: a country, a place, a party, a source, a kind
 * of event, a day.
 *
 * @param conditions what must hold, in their order
 */
public record Query(List<Condition> conditions) {

    /** Copies the list. */
    public Query {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a query whose values are written as the store has them.
     *
     * @throws StoreProblem when a term cannot be read; the message lists all of them
     */
    public static Query of(String written) {
        return of(written, Vocabulary.PLAIN);
    }

    /**
     * Reads a query as people type it.
     *
     * @param vocabulary what is known of its words
     * @throws StoreProblem when a term cannot be read; the message lists all of them
     */
    public static Query of(String written, Vocabulary vocabulary) {
        return new Query(new QueryReader(vocabulary).read(written));
    }

    /**
     * Reads a query for what is exported or published: events that people rejected are left out unless it asks for reviews itself.
     *
     * @param vocabulary what is known of its words
     * @throws StoreProblem when a term cannot be read; the message lists all of them
     */
    public static Query toPassOn(String written, Vocabulary vocabulary) {
        Query asked = of(written, vocabulary);
        return asked.asksFor("review") ? asked : of(written + " -review:rejected", vocabulary);
    }

    /** The fields that terms may have, in order. */
    public static List<String> fields() {
        return Fields.all();
    }

    /** What the query means, for people, a line a term. */
    public List<String> meanings() {
        return conditions.stream().map(Condition::meaning).toList();
    }

    /** Whether a term asks for a column of the events. */
    public boolean asksFor(String column) {
        return sql().contains("t." + column);
    }

    String sql() {
        return conditions.isEmpty()
                ? "1"
                : String.join(
                        " AND ",
                        conditions.stream().map(one -> "(" + one.sql() + ")").toList());
    }

    List<Object> values() {
        return conditions.stream().flatMap(one -> one.values().stream()).toList();
    }
}
