package org.dateline.cli.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.Dateline;
import org.dateline.cli.terminal.Failure;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataProblems;
import org.dateline.learn.TypeExample;
import org.dateline.learn.TypeLearner;
import org.dateline.learn.TypeLesson;

/** Learns a type of event of one's own from a file of examples. */
final class OwnTypeRun {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");

    private final DataFolder data;
    private final Consumer<String> progress;

    OwnTypeRun(DataFolder data, Consumer<String> progress) {
        this.data = data;
        this.progress = progress;
    }

    /** Learns. @throws Failure when the name, the class or the file cannot be used */
    TypeLesson learn(String type, int quad, Path examples) throws IOException {
        if (!NAME.matcher(type).matches()) {
            throw Failure.usage(type + ": is no name of a type; use capitals, such as EVICTION");
        }
        if (quad < 1 || quad > 4) {
            throw Failure.usage(
                    "--quad " + quad + ": give 1 verbal cooperation, 2 material cooperation, 3 verbal conflict or"
                            + " 4 material conflict");
        }
        Ontology ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), new ArrayList<>());
        if (ontology.hasType(type)) {
            throw Failure.usage(type + ": is a type already; give the one of your own another name");
        }
        if (!Files.isRegularFile(examples)) {
            throw Failure.input(examples + ": no such file");
        }
        List<TypeExample> read;
        try {
            read = TypeExample.read(examples.toString(), Files.readString(examples));
        } catch (DataProblems wrong) {
            throw Failure.input(String.join(
                    "\n", wrong.problems().stream().map(Object::toString).toList()));
        }
        return new TypeLearner(
                        data, folder -> Dateline.with(folder).keepingStates().open(), progress)
                .learn(type, quad, read);
    }

    /** What was learned, for people. */
    static List<String> lines(TypeLesson lesson) {
        return List.of(
                lesson.type() + ", on sentences that it was not learned from:",
                "found " + lesson.found() + " of " + lesson.right() + " sentences that report such an event",
                "took " + lesson.alarms() + " of " + lesson.wrong() + " sentences that do not for one",
                "took " + lesson.everydayAlarms() + " of " + lesson.everyday() + " everyday sentences for one",
                "the words that it was learned from: " + String.join(", ", lesson.triggers()));
    }
}
