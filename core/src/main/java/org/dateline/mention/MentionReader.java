package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;

/** Reads the mentions of a text with their signs. Holds no state of a text. */
public final class MentionReader {

    private final SignNumbers numbers = new SignNumbers();
    private final MentionSigns ofOne = new MentionSigns(numbers);
    private final AntecedentSigns ofTwo = new AntecedentSigns(numbers);
    private final MentionFinder finder;

    /**
     * @param files the files of {@code mentions/} of the data folder
     * @param problems gets what is wrong with them
     */
    public MentionReader(List<DataFile> files, List<Problem> problems) {
        this.finder = new MentionFinder(new Forms(files, problems));
    }

    /** Numbers of the signs. */
    SignNumbers numbers() {
        return numbers;
    }

    /** The mentions of some sentences that follow each other. */
    public MentionPairs read(List<Sentence> sentences) {
        return pairs(heads(sentences));
    }

    /** The heads of mentions in some sentences that follow each other. */
    List<HeadMention> heads(List<Sentence> sentences) {
        return finder.of(sentences);
    }

    /** Mentions with their signs. */
    MentionPairs pairs(List<HeadMention> mentions) {
        List<List<Integer>> candidates = Candidates.of(mentions);
        List<ChainMention> places = new ArrayList<>(mentions.size());
        List<float[]> states = new ArrayList<>(mentions.size());
        Prominence prominence = new Prominence(mentions);
        List<int[][]> pairs = new ArrayList<>(mentions.size());
        for (HeadMention mention : mentions) {
            places.add(mention.chained());
            states.add(mention.state());
            pairs.add(ofTwo.of(mention, candidates.get(mention.number()), mentions, prominence));
        }
        return new MentionPairs(places, states, ofOne.of(mentions), candidates, pairs);
    }

    /** The name of each sign by its number, for the file of weights. */
    public List<String> signs() {
        List<String> names = new ArrayList<>(numbers.count());
        for (Sign sign : Sign.values()) {
            for (int offset = 0; offset < sign.count(); offset++) {
                names.add(sign.name() + " " + offset);
            }
        }
        return names;
    }
}
