package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgedWordsTest {

    private static final Annotator ANNOTATOR = Annotating.load();

    static List<CaseFile> cases() {
        return CaseFile.read("judged.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theJudgeTellsDeedsFromFiguresOfSpeech(CaseFile one) {
        int start = one.input().indexOf('[');
        Sentence sentence = sentence(one.input().replace("[", "").replace("]", ""));
        Token marked = sentence.tokens().stream()
                .filter(token -> token.span().start() == start)
                .findFirst()
                .orElseThrow();

        String judged = sentence.judgement(marked).none() > 0.5 ? "none" : "event";

        assertThat(List.of(judged)).isEqualTo(one.expected());
    }

    @Test
    void theSharesOfAWordAddUpToOne() {
        Sentence sentence = sentence("Militants attacked a checkpoint near the airport.");
        List<String> kinds = Annotating.files().stream()
                .filter(file -> file.name().endsWith("events.txt"))
                .flatMap(file -> file.text().lines())
                .toList();

        for (Token token : sentence.tokens()) {
            Judgement judgement = sentence.judgement(token);
            double sum = kinds.stream().mapToDouble(judgement::share).sum();
            assertThat(sum).isBetween(0.999, 1.001);
        }
    }

    private static Sentence sentence(String text) {
        return Annotating.annotate(ANNOTATOR, text).sentences().get(0);
    }
}
