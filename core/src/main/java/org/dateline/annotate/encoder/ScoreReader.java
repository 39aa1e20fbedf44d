package org.dateline.annotate.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.WordStates;
import org.jspecify.annotations.Nullable;

/** Turns the encoder's scores into an analysis: the best tree, the best well-formed names, labels by their names. */
public final class ScoreReader {

    private final EncoderLabels labels;
    private final List<String> judged;
    private final OwnTypes own;
    private final boolean keepsStates;
    private final NameSequence names;
    private final List<Nominal.@Nullable Kind> nominals;
    private final List<Predicate.@Nullable Kind> predicates;

    /**
     * @param labels the encoder's label lists
     * @param judged what the shares of the judge are of
     * @param own types that were learned from examples
     * @param keepsStates whether to keep the states of all words; those of words that head mentions are kept in any case
     */
    public ScoreReader(EncoderLabels labels, List<String> judged, OwnTypes own, boolean keepsStates) {
        this.labels = labels;
        this.judged = own.after(judged);
        this.own = own;
        this.keepsStates = keepsStates;
        this.names = new NameSequence(labels.names());
        this.nominals = kinds(labels.mentions(), Nominal.Kind::valueOf);
        this.predicates = kinds(labels.predicates(), Predicate.Kind::valueOf);
    }

    private static <K> List<@Nullable K> kinds(List<String> names, Function<String, K> kind) {
        List<@Nullable K> kinds = new ArrayList<>();
        for (String name : names) {
            kinds.add(name.equals("none") ? null : kind.apply(name.toUpperCase(Locale.ROOT)));
        }
        return Collections.unmodifiableList(kinds);
    }

    /** Reads the scores of a sentence. */
    public Analysis read(Scores scores) {
        int count = scores.tags().length;
        int[] tree = TreeDecoder.decode(scores.arcs());
        List<String> tags = named(scores.tags(), labels.tags());
        List<Integer> heads = new ArrayList<>(count);
        List<String> relations = new ArrayList<>(count);
        for (int word = 0; word < count; word++) {
            int head = tree[word + 1] - 1;
            heads.add(head);
            relations.add(relation(tags, word, head, labels.relations().get(scores.relations()[word])));
        }
        return new Analysis(
                tags,
                named(scores.features(), labels.features()),
                heads,
                relations,
                named(scores.lemmas(), labels.lemmas()),
                named(scores.nominals(), nominals),
                named(scores.predicates(), predicates),
                new RoleMatrix(scores.roles(), labels.roles()),
                judgements(scores),
                states(scores),
                names.best(scores.names()));
    }

    private List<Judgement> judgements(Scores scores) {
        List<Judgement> found = new ArrayList<>();
        for (int word = 0; word < scores.events().length; word++) {
            float[] shares = scores.events()[word];
            float[] state = scores.states()[word];
            if (shares != null) {
                found.add(new Judgement(judged, state == null ? shares : own.after(shares, state)));
            }
        }
        return found;
    }

    /** The projections of the sentence and of all words, and the states of those that head mentions; those of others would fill the cache of sentences. */
    private WordStates states(Scores scores) {
        float[][] kept = new float[scores.states().length][];
        for (int word = 0; word < kept.length; word++) {
            boolean wanted =
                    (keepsStates || nominals.get(scores.nominals()[word]) != null) && scores.states()[word] != null;
            kept[word] = wanted ? scores.states()[word] : new float[0];
        }
        return WordStates.of(kept, scores.projected());
    }

    private static String relation(List<String> tags, int word, int head, String predicted) {
        if (head < 0) {
            return "root";
        }
        return predicted.equals("root") ? Relations.likely(tags, word, head) : predicted;
    }

    private static <L extends @Nullable Object> List<L> named(int[] numbers, List<L> names) {
        List<L> found = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            found.add(names.get(number));
        }
        return found;
    }
}
