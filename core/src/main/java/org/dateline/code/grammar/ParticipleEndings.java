package org.dateline.code.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * How regular verbs make their past participles.
 *
 * @param rules endings of participles and what stands there in the verb, in the order in which they are tried
 * @param doubling endings before which a doubled letter may be a single one in the verb
 */
record ParticipleEndings(List<Rule> rules, List<String> doubling) {

    /** Shorter words are no such participles. */
    private static final int LEAST_LETTERS = 5;

    /** An ending of participles, and what stands there in the verb. */
    record Rule(String participle, String verb) {}

    /** The verbs whose participle a word may be, the likeliest first. */
    List<String> verbs(String word) {
        List<String> verbs = new ArrayList<>();
        if (word.length() < LEAST_LETTERS) {
            return verbs;
        }
        for (Rule rule : rules) {
            if (word.endsWith(rule.participle())) {
                verbs.add(stem(word, rule.participle()) + rule.verb());
            }
        }
        for (String ending : doubling) {
            String stem = word.endsWith(ending) ? stem(word, ending) : "";
            int last = stem.length() - 1;
            if (last > 0 && stem.charAt(last) == stem.charAt(last - 1)) {
                verbs.add(stem.substring(0, last));
            }
        }
        return verbs;
    }

    private static String stem(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }
}
