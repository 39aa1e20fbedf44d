package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

class NameTreesTest {

    @Test
    void wordsOfANameWithOnePlaceHangFromTheFirstAndSoDoesWhatHungFromThem() {
        List<Token> tokens =
                tree("Kataib 4 nsubj", "Hezbollah 4 nsubj", "the 3 det", "militia 1 appos", "vowed -1 root");

        assertThat(shown(NameTrees.joined(tokens, List.of(name(0, 2)))))
                .isEqualTo("Kataib 4 nsubj, Hezbollah 0 flat, the 3 det, militia 0 appos, vowed -1 root");
    }

    @Test
    void wordsOfANameThatHangTogetherStayAsTheyAre() {
        List<Token> tokens = tree("Bank 3 nsubj", "of 2 case", "England 0 nmod", "waits -1 root");

        assertThat(NameTrees.joined(tokens, List.of(name(0, 3)))).isEqualTo(tokens);
    }

    @Test
    void wordsOutsideNamesStayAsTheyAre() {
        List<Token> tokens = tree("Yesterday 2 nsubj", "Keller 2 nsubj", "left -1 root");

        assertThat(NameTrees.joined(tokens, List.of(name(1, 2)))).isEqualTo(tokens);
    }

    @Test
    void whatAPrepositionJoinsIsNoPartOfTheNameBeforeIt() {
        List<Token> tokens = tree("spokesman -1 root", "for 3 case", "Red 3 compound", "Star 0 flat");

        assertThat(shown(NameTrees.parted(tokens)))
                .isEqualTo("spokesman -1 root, for 3 case, Red 3 compound, Star 0 nmod");
    }

    private static Mention name(int from, int to) {
        return new Mention(Mention.Kind.ORGANIZATION, from, to, "", new Span(from * 20, to * 20));
    }

    private static List<Token> tree(String... words) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split(" ");
            int at = tokens.size();
            Span span = new Span(at * 20, at * 20 + parts[0].length());
            tokens.add(new Token(
                    at,
                    span,
                    parts[0],
                    parts[0],
                    "NN",
                    WordForm.SINGULAR_NOUN,
                    "NOUN",
                    "",
                    Integer.parseInt(parts[1]),
                    parts[2]));
        }
        return tokens;
    }

    private static String shown(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.text() + " " + token.head() + " " + token.relation())
                .collect(Collectors.joining(", "));
    }
}
