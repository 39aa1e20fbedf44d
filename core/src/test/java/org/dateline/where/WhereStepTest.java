package org.dateline.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.annotate.PennTags;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.dateline.model.event.Claim;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WhereStepTest {

    private static final WhereStep STEP = WhereStep.open(Places.files());

    @TestFactory
    Stream<DynamicTest> anEventIsPlacedWhereItHappenedAndNowhereElse() {
        return cases().stream()
                .map(lines -> DynamicTest.dynamicTest(
                        value(lines.get(0)), () -> assertThat(places(annotated(lines), value(lines.get(1))).stream()
                                        .map(WhereStepTest::told)
                                        .collect(Collectors.joining(" ; ")))
                                .isEqualTo(value(lines.get(2)))));
    }

    @Test
    void aPlaceCarriesItsWordsAndACountryNoPoint() {
        for (List<String> lines : cases()) {
            Annotated annotated = annotated(lines);
            for (Place place : places(annotated, value(lines.get(1)))) {
                if (place != null && place.span() != null) {
                    assertThat(annotated.article().text().slice(place.span())).isEqualTo(place.text());
                }
                if (place != null && place.precision() == Place.Precision.COUNTRY) {
                    assertThat(place.latitude()).isNull();
                    assertThat(place.longitude()).isNull();
                }
            }
        }
    }

    private static List<List<String>> cases() {
        List<List<String>> cases = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String line : Places.lines("events.txt")) {
            if (!line.isBlank()) {
                current.add(line);
            } else if (!current.isEmpty()) {
                cases.add(current);
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            cases.add(current);
        }
        return cases;
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static String told(Place place) {
        return place == null
                ? "none"
                : place.name() + ", " + place.country() + ", "
                        + place.precision().name().toLowerCase(Locale.ROOT);
    }

    private static List<Place> places(Annotated annotated, String triggers) {
        List<Claim> claims = new ArrayList<>();
        for (String trigger : triggers.split(" ")) {
            for (Sentence sentence : annotated.sentences()) {
                for (Token token : sentence.tokens()) {
                    if (token.text().equals(trigger)) {
                        claims.add(claim(sentence, token));
                    }
                }
            }
        }
        List<Place> places = new ArrayList<>();
        STEP.apply(annotated, claims).forEach(claim -> places.add(claim.where()));
        return places;
    }

    private static Claim claim(Sentence sentence, Token trigger) {
        return new Claim(
                sentence.index(),
                trigger.index(),
                trigger.span(),
                new EventCode("ASSAULT", null, List.of(), null),
                List.of(),
                List.of(),
                When.UNKNOWN,
                null,
                List.of(),
                Stance.PLAIN,
                new Why("test", 1, List.of()),
                -1);
    }

    private static Annotated annotated(List<String> lines) {
        StoredText text = new StoredText(value(lines.get(0)));
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (int line = 3; line + 1 < lines.size(); line += 2) {
            List<Token> tokens = new ArrayList<>();
            for (String word : value(lines.get(line)).split(" ")) {
                String[] parts = word.split("/");
                int start = text.string().indexOf(parts[0], at);
                at = start + parts[0].length();
                tokens.add(new Token(
                        tokens.size(),
                        new Span(start, at),
                        parts[0],
                        parts[1],
                        parts[2].equals("PROPN") ? "NNP" : parts[2],
                        parts[2].equals("PROPN") ? WordForm.SINGULAR_NAME : PennTags.form(parts[2]),
                        parts[2],
                        "_",
                        Integer.parseInt(parts[3]) - 1,
                        parts[4]));
            }
            List<Mention> mentions = new ArrayList<>();
            for (String name : value(lines.get(line + 1)).split(" ")) {
                if (!name.isEmpty()) {
                    String[] parts = name.split("[-/]");
                    int from = Integer.parseInt(parts[0]);
                    int to = Integer.parseInt(parts[1]);
                    Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
                    mentions.add(new Mention(Mention.Kind.valueOf(parts[2]), from, to, text.slice(span), span));
                }
            }
            Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(sentences.size(), 0, span, tokens, mentions));
        }
        Report report = new Report("report", text, null, null, null, null, null, "report.txt");
        Span whole = new Span(0, text.length());
        return new Annotated(new Article(report, null, null, null, List.of(whole), List.of(), List.of()), sentences);
    }
}
