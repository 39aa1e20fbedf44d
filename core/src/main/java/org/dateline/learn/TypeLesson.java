package org.dateline.learn;

import java.util.List;
import org.dateline.data.file.DataFile;

/**
 * What was learned of a type of one's own, tested on sentences that it was not learned from.
 *
 * @param type its name
 * @param right sentences that report such an event
 * @param found of them those that were found when they were left out
 * @param wrong sentences that do not
 * @param alarms of them those that were taken for one when they were left out
 * @param everyday sentences of other types, from the examples of the lexicon
 * @param everydayAlarms of them those that were taken for one when they were left out
 * @param triggers for each sentence that reports such an event the word that it was learned from
 * @param files a data folder with the type; empty when it was not learned well enough
 */
public record TypeLesson(
        String type,
        int right,
        int found,
        int wrong,
        int alarms,
        int everyday,
        int everydayAlarms,
        List<String> triggers,
        List<DataFile> files) {

    private static final double LEAST_FOUND = 0.5;
    private static final double MOST_ALARMS = 0.25;

    /** Copies the lists. */
    public TypeLesson {
        triggers = List.copyOf(triggers);
        files = List.copyOf(files);
    }

    /** Whether left-out sentences are told apart well enough to use the type: half of them found, one false of four at most. */
    public boolean isGood() {
        return found >= LEAST_FOUND * right && alarms <= MOST_ALARMS * wrong;
    }

    TypeLesson with(List<DataFile> written) {
        return new TypeLesson(type, right, found, wrong, alarms, everyday, everydayAlarms, triggers, written);
    }
}
