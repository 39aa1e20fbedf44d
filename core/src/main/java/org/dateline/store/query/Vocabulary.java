package org.dateline.store.query;

import java.util.List;
import org.dateline.store.sql.StoreProblem;

/** What is known of the words that people write in a query: of whom, where and what they may speak. */
public interface Vocabulary {

    /** Knows nothing: values are compared as they are written. */
    Vocabulary PLAIN = new Vocabulary() {
        @Override
        public List<Sense> senses(String words) {
            return List.of();
        }

        @Override
        public List<String> wordings(String words) {
            return List.of();
        }

        @Override
        public List<String> values(String field, String written) {
            return List.of(written);
        }

        @Override
        public boolean isLeftOut(String word) {
            return false;
        }
    };

    /**
     * One of the things that words without a field may stand for.
     *
     * @param field a field of queries
     * @param values any of which an event must have
     */
    record Sense(String field, List<String> values) {
        /** Copies the list. */
        public Sense {
            values = List.copyOf(values);
        }
    }

    /** What words stand for beside themselves; nothing when they are no name or term that is known. */
    List<Sense> senses(String words);

    /** How else a text may write what words name. */
    List<String> wordings(String words);

    /**
     * The values as the store has them that somebody means by one value of a field.
     *
     * @return at least one; what was written when nothing is known of it
     * @throws StoreProblem when the field has no such value; the message lists what there is
     */
    List<String> values(String field, String written);

    /** Whether a word, as it is written, asks for nothing: "the", "what". */
    boolean isLeftOut(String word);

    /** Queries that somebody may have meant who wrote this one and found nothing; at most three. */
    default List<String> alike(String written) {
        return List.of();
    }

    /**
     * Terms that what is being typed may become.
     *
     * @param begun a field with a colon and the beginning of a value, or the beginning of a word
     * @param most how many at most
     */
    default List<String> completions(String begun, int most) {
        return List.of();
    }
}
