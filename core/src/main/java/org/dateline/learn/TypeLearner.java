package org.dateline.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.Dateline;
import org.dateline.annotate.encoder.EncoderModel;
import org.dateline.annotate.encoder.OwnTypes;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Digest;

/**
 * Learns a type of event from sentences that report one and sentences that do not, without patterns. Which word of a sentence reports the
 * event nobody says: it is at first the word that is most like words of the other such sentences, and then the one that what was learned
 * takes for the likeliest. All other words, and those of the lexicon's own examples, stand for what reports no such event.
 */
public final class TypeLearner {

    private static final int ROUNDS = 2;
    private static final int PARTS = 5;
    private static final int EVERYDAY = 400;
    private static final double STRENGTH = 0.1;
    /** From this share on a word is taken for an event of the type. */
    private static final double SURE = 0.5;
    /** What all examples of the type together weigh, against the words that are none: news has few of any type. */
    private static final double PRIOR = 0.25;
    /**
     * What is added to the constant of the fit. Few examples make shares of sentences left out too low: of 20 evictions it found 8 without,
     * and 12 with it, of 20 like sentences none, of 401 everyday ones 6 and 13.
     */
    private static final double RAISED = 0.85;

    private final DataFolder data;
    private final Function<DataFolder, Dateline> opener;
    private final Consumer<String> progress;

    /**
     * @param data the data folder that the type is for
     * @param opener opens the program with it, so that sentences keep their states
     * @param progress gets a few words now and then
     */
    public TypeLearner(DataFolder data, Function<DataFolder, Dateline> opener, Consumer<String> progress) {
        this.data = data;
        this.opener = opener;
        this.progress = progress;
    }

    /**
     * Learns.
     *
     * @param type its name, in capitals
     * @param quad its quad class, 1 to 4
     * @param examples at least {@link TypeExample#OF_EACH} of each kind
     */
    public TypeLesson learn(String type, int quad, List<TypeExample> examples) {
        List<ExampleWords> given = new ArrayList<>();
        List<ExampleWords> everyday = new ArrayList<>();
        try (Dateline dateline = opener.apply(data)) {
            progress.accept("reading " + examples.size() + " sentences");
            examples.forEach(example -> given.add(ExampleWords.of(dateline.annotate(example.text()), example.right())));
            for (String text : everyday(dateline)) {
                progress.accept("reading everyday sentences, " + everyday.size());
                everyday.add(ExampleWords.of(dateline.annotate(text), false));
            }
        }
        progress.accept("learning");
        StateFit.Model model = model(given, everyday);
        TypeLesson lesson = tested(type, given, everyday, model);
        return lesson.isGood() ? lesson.with(files(type, quad, model, lesson)) : lesson;
    }

    /** Sentences of the lexicon's examples, evenly spaced. */
    private static List<String> everyday(Dateline dateline) {
        List<String> texts = dateline.eventCoder().lexicon().examples().stream()
                .map(example -> example.example().text())
                .distinct()
                .toList();
        int step = Math.max(1, texts.size() / EVERYDAY);
        return IntStream.range(0, texts.size())
                .filter(at -> at % step == 0)
                .mapToObj(texts::get)
                .toList();
    }

    private static StateFit.Model model(List<ExampleWords> given, List<ExampleWords> everyday) {
        List<ExampleWords> right = given.stream().filter(ExampleWords::right).toList();
        List<ExampleWords> wrong =
                given.stream().filter(example -> !example.right()).toList();
        int[] triggers = right.stream()
                .mapToInt(example -> mostShared(example, right, wrong))
                .toArray();
        StateFit.Model model = fit(right, triggers, wrong, List.of());
        for (int round = 0; round < ROUNDS; round++) {
            StateFit.Model last = model;
            for (int at = 0; at < triggers.length; at++) {
                triggers[at] = last.likeliest(right.get(at));
            }
            // an everyday sentence that is taken for such an event may be one
            List<ExampleWords> others = everyday.stream()
                    .filter(example -> last.most(example) < SURE)
                    .toList();
            model = fit(right, triggers, wrong, others);
        }
        return new StateFit.Model(model.bias() + RAISED, model.weights());
    }

    /** The word that the other examples of the type have the like of, and those that are none have not. */
    private static int mostShared(ExampleWords example, List<ExampleWords> right, List<ExampleWords> wrong) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int word = 0; word < example.states().size(); word++) {
            double[] state = example.states().get(word);
            double shared = right.stream()
                            .filter(other -> other != example)
                            .mapToDouble(other -> other.closest(state))
                            .average()
                            .orElse(0)
                    - wrong.stream()
                            .mapToDouble(other -> other.closest(state))
                            .average()
                            .orElse(0);
            if (shared > most) {
                most = shared;
                best = word;
            }
        }
        return best;
    }

    private static StateFit.Model fit(
            List<ExampleWords> right, int[] triggers, List<ExampleWords> wrong, List<ExampleWords> everyday) {
        StateFit fit = new StateFit();
        int none = 0;
        for (List<ExampleWords> group : List.of(wrong, everyday)) {
            for (ExampleWords example : group) {
                example.states().forEach(state -> fit.add(state, false, 1));
                none += example.states().size();
            }
        }
        for (int at = 0; at < right.size(); at++) {
            none += Math.max(0, right.get(at).states().size() - 1);
        }
        double weight = PRIOR * none / Math.max(1, right.size());
        for (int at = 0; at < right.size(); at++) {
            List<double[]> states = right.get(at).states();
            for (int word = 0; word < states.size(); word++) {
                fit.add(states.get(word), word == triggers[at], word == triggers[at] ? weight : 1);
            }
        }
        return fit.fit(STRENGTH);
    }

    private TypeLesson tested(
            String type, List<ExampleWords> given, List<ExampleWords> everyday, StateFit.Model whole) {
        int found = 0;
        int alarms = 0;
        int everydayAlarms = 0;
        for (int part = 0; part < PARTS; part++) {
            progress.accept("testing, part " + (part + 1) + " of " + PARTS);
            StateFit.Model model = model(parted(given, part, false), parted(everyday, part, false));
            for (ExampleWords left : parted(given, part, true)) {
                boolean taken = model.most(left) >= SURE;
                found += taken && left.right() ? 1 : 0;
                alarms += taken && !left.right() ? 1 : 0;
            }
            for (ExampleWords left : parted(everyday, part, true)) {
                everydayAlarms += model.most(left) >= SURE ? 1 : 0;
            }
        }
        List<ExampleWords> right = given.stream().filter(ExampleWords::right).toList();
        List<String> triggers = right.stream()
                .map(example -> {
                    int word = whole.likeliest(example);
                    return word < 0 ? "-" : example.words().get(word);
                })
                .toList();
        return new TypeLesson(
                type,
                right.size(),
                found,
                given.size() - right.size(),
                alarms,
                everyday.size(),
                everydayAlarms,
                triggers,
                List.of());
    }

    private static List<ExampleWords> parted(List<ExampleWords> all, int part, boolean inside) {
        List<ExampleWords> found = new ArrayList<>();
        int right = 0;
        int wrong = 0;
        for (ExampleWords example : all) {
            int number = example.right() ? right++ : wrong++;
            if (number % PARTS == part == inside) {
                found.add(example);
            }
        }
        return found;
    }

    private List<DataFile> files(String type, int quad, StateFit.Model model, TypeLesson lesson) {
        DataFile encoder = Objects.requireNonNull(data.file(EncoderModel.FILE), EncoderModel.FILE);
        StringBuilder table =
                new StringBuilder("# Learned by 'dateline learn --type': see README.md of this folder.\n");
        row(table, OwnTypes.ENCODER, Digest.crc32(encoder.bytes()));
        row(table, OwnTypes.BIAS, number(model.bias()));
        for (int at = 0; at < model.weights().length; at++) {
            row(table, Integer.toString(at), number(model.weights()[at]));
        }
        String name = type.toLowerCase(Locale.ROOT);
        String entries = entry(name, "verb", type) + entry(name + "-noun", "noun", type);
        return List.of(
                LearnedData.file("learned/" + OwnTypes.PART + "/" + type + ".tsv", table.toString()),
                LearnedData.file("ontology/" + name + ".yaml", "- type: " + type + "\n  quad: " + quad + "\n"),
                LearnedData.file("lexicon/" + name + ".yaml", entries),
                LearnedData.version(data, table.toString()),
                LearnedData.file("README.md", page(lesson)));
    }

    private static void row(StringBuilder table, String key, String value) {
        table.append(key).append('\t').append(value).append('\n');
    }

    private static String entry(String id, String trigger, String type) {
        return "- id: judged." + id + "\n  " + trigger + ": [\"*\"]\n  judged: " + number(SURE)
                + "\n  priority: 9\n  type: " + type + "\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String page(TypeLesson lesson) {
        return "# " + lesson.type() + ", learned from examples\n\n"
                + "Made by `dateline learn --type " + lesson.type() + "` from " + lesson.right()
                + " sentences that report such an event and "
                + lesson.wrong() + " that do not. Use it with `--data`; delete it to go back.\n\n"
                + "On sentences left out it found " + lesson.found() + " of " + lesson.right() + " and took "
                + lesson.alarms() + " of " + lesson.wrong() + " wrongly, and " + lesson.everydayAlarms() + " of "
                + lesson.everyday() + " everyday sentences.\n\n"
                + "What else the type has (`ontology/`) and which words report it (`lexicon/`) you may edit:"
                + " docs/data-format.md of the program says how.\n";
    }
}
