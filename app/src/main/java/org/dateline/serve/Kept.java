package org.dateline.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.store.Explorer;
import org.jspecify.annotations.Nullable;

/** Keeps the last answers as long as what they were counted by is the same. Safe for any number of threads. */
final class Kept {

    private static final int MOST = 128;
    private static final int LARGEST = 2_000_000;

    private final Map<String, byte[]> answers = new LinkedHashMap<>(16, .75f, true);
    private @Nullable Explorer of;

    /** The answer to a question, made when it is not kept. */
    byte[] get(Explorer explorer, String question, Supplier<byte[]> answer) {
        synchronized (answers) {
            if (of != explorer) {
                answers.clear();
                of = explorer;
            }
            byte[] known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        byte[] made = answer.get();
        synchronized (answers) {
            if (of == explorer && made.length <= LARGEST) {
                answers.put(question, made);
                if (answers.size() > MOST) {
                    answers.remove(answers.keySet().iterator().next());
                }
            }
        }
        return made;
    }
}
