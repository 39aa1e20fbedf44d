package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.mention.AntecedentScorer.Projected;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;

/** Says which mentions of a report are of one thing. Holds no state of a report: any number of threads may share it. */
public final class MentionStep {

    private final MentionReader reader;
    private final AntecedentScorer scorer;

    /**
     * @param files the files of {@code mentions/} of the data folder
     * @param problems gets what is wrong with them
     */
    public MentionStep(List<DataFile> files, List<Problem> problems) {
        this.reader = new MentionReader(files, problems);
        this.scorer = new AntecedentScorer(files, reader.numbers(), problems);
    }

    /** The chains of some sentences that follow each other. */
    public MentionChains chains(List<Sentence> sentences) {
        return links(sentences).chains();
    }

    /** The mentions of some sentences that follow each other, with the scores of their candidates. */
    public AntecedentLinks links(List<Sentence> sentences) {
        List<HeadMention> heads = reader.heads(sentences);
        MentionPairs pairs = reader.pairs(heads);
        List<Projected> projected = new ArrayList<>(heads.size());
        List<float[]> scores = new ArrayList<>(heads.size());
        float[] nothing = new float[heads.size()];
        int[] genders = new int[heads.size()];
        for (int number = 0; number < heads.size(); number++) {
            projected.add(scorer.project(heads.get(number), pairs.signs()[number]));
            nothing[number] = projected.get(number).none();
            int gender = heads.get(number).traits().gender();
            genders[number] = gender;
            Projected own = projected.get(number);
            List<Integer> candidates = pairs.candidates().get(number);
            int[][] signs = pairs.pairs().get(number);
            float[] ofCandidates = new float[candidates.size()];
            for (int at = 0; at < ofCandidates.length; at++) {
                ofCandidates[at] = scorer.score(own, projected.get(candidates.get(at)), signs[at]);
            }
            scores.add(ofCandidates);
        }
        return new AntecedentLinks(pairs.mentions(), pairs.candidates(), scores, nothing, genders);
    }
}
