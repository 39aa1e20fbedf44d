package org.dateline.learn;

import java.util.List;
import org.dateline.data.file.DataFile;

/**
 * What was learned.
 *
 * @param supply how much people decided
 * @param found of how many decided mentions the program makes a record today
 * @param notFound of how many it makes none, or none that can be told to be it
 * @param models each model, in the order in which they were fitted
 * @param before the records that are written with the weights before
 * @param after those that are written with the fitted weights; whether a record is, by weights that did not see its report
 * @param files the files of a data folder with the fitted weights; empty when none is better than before
 */
public record Lesson(
        Supply supply,
        int found,
        int notFound,
        List<ModelLesson> models,
        WrittenRecords before,
        WrittenRecords after,
        List<DataFile> files) {

    /** Copies the lists. */
    public Lesson {
        models = List.copyOf(models);
        files = List.copyOf(files);
    }
}
