package org.dateline.annotate.encoder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The label lists of the encoder; a label's number is its line, from 0.
 *
 * @param vocabulary word pieces
 * @param tags Penn tags
 * @param features bundles of morphological features
 * @param relations Universal Dependencies relations
 * @param names BIO labels of names
 * @param mentions kinds of mentions, the first for none
 * @param predicates kinds of predicates, the first for none
 * @param roles PropBank labels, the first for none
 * @param lemmas lemma scripts
 * @param events what the judge distinguishes: none, and the types of events
 * @param digest shows whether a model was made with these very lists
 */
public record EncoderLabels(
        List<String> vocabulary,
        List<String> tags,
        List<String> features,
        List<String> relations,
        List<String> names,
        List<String> mentions,
        List<String> predicates,
        List<String> roles,
        List<String> lemmas,
        List<String> events,
        String digest) {

    /** Where the encoder's files lie in the data folder. */
    static final String FOLDER = "models/encoder/";

    /**
     * Reads the lists.
     *
     * @param files files of the data folder, by name
     * @param problems to which missing lists are added
     * @return the lists, or null when some are missing
     */
    static @Nullable EncoderLabels read(Map<String, DataFile> files, List<Problem> problems) {
        MessageDigest digest = Digest.sha256();
        List<List<String>> lists = new ArrayList<>();
        boolean complete = true;
        for (String name : new String[] {
            "vocab", "xpos", "features", "relations", "names", "mentions", "predicates", "roles", "lemmas", "events"
        }) {
            DataFile file = files.get(FOLDER + name + ".txt");
            if (file == null) {
                problems.add(new Problem(
                        FOLDER + name + ".txt", 0, "missing from the data folder", "restore the whole folder"));
                complete = false;
                continue;
            }
            digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            lists.add(file.lines());
        }
        if (!complete) {
            return null;
        }
        return new EncoderLabels(
                lists.get(0),
                lists.get(1),
                lists.get(2),
                lists.get(3),
                lists.get(4),
                lists.get(5),
                lists.get(6),
                lists.get(7),
                lists.get(8),
                lists.get(9),
                HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    }
}
