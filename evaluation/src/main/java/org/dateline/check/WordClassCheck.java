package org.dateline.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;

/** Finds word classes of the lexicon that no entry and no other class names. */
final class WordClassCheck {

    private static final Pattern DEFINED = Pattern.compile("^([A-Za-z][\\w-]*):");
    private static final Pattern NAMED = Pattern.compile("@([A-Za-z][\\w-]*)");

    private WordClassCheck() {}

    /**
     * The classes that nothing uses.
     *
     * @param lexicon the files of the data folder's {@code lexicon}
     */
    static List<Problem> unused(List<DataFile> lexicon) {
        Set<String> named = new HashSet<>();
        for (DataFile file : lexicon) {
            for (String line : file.lines()) {
                Matcher matcher = NAMED.matcher(line.startsWith("#") ? "" : line);
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        List<Problem> unused = new ArrayList<>();
        for (DataFile file : lexicon) {
            if (!file.name().contains("lexicon/classes")) {
                continue;
            }
            int number = 0;
            for (String line : file.lines()) {
                number++;
                Matcher matcher = DEFINED.matcher(line);
                if (matcher.find() && !named.contains(matcher.group(1))) {
                    unused.add(new Problem(
                            file.name(),
                            number,
                            "nothing uses the class @" + matcher.group(1),
                            "use it in an entry or take it out"));
                }
            }
        }
        return unused;
    }
}
