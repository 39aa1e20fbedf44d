package org.dateline.code.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clauses of which it is known who does it and who suffers it: {@code voices.tsv}, {@code voices-by-hand.tsv}. */
class VoicesTest {

    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = Dateline.open(new DataFolder(List.of(Path.of("../data"))));
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @Test
    void inClausesOfEveryVoiceActorAndRecipientAreNeverSwapped() throws IOException {
        Outcome outcome = outcome("voices.tsv");
        assertThat(outcome.swapped()).isEmpty();
        assertThat(outcome.clauses()).isGreaterThanOrEqualTo(400);
        assertThat(outcome.shareRight()).isGreaterThanOrEqualTo(0.84);
    }

    @Test
    void inClausesThatSomebodyElseWroteActorAndRecipientAreNeverSwapped() throws IOException {
        Outcome outcome = outcome("voices-by-hand.tsv");
        assertThat(outcome.swapped()).isEmpty();
        assertThat(outcome.clauses()).isGreaterThanOrEqualTo(100);
        assertThat(outcome.shareRight()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void whatWasRepairedIsReportedWithTheReason() {
        assertThat(claims("Marines shot dead at least 12 people near the harbour."))
                .first()
                .satisfies(claim -> assertThat(claim.why().trace())
                        .anyMatch(step -> step.startsWith("voice: read as active, \"Marines\" stands before it")));
    }

    @Test
    void aPassiveThatKeepsOneOfTwoObjectsStaysAPassive() {
        Claim claim = claims("Two journalists denied visas by Ecuador, their editor said.")
                .get(0);
        assertThat(texts(claim.actors())).isNotEqualTo(List.of("Two journalists"));
    }

    /** How a file of clauses was read: those swapped, and the share with both roles right. */
    private record Outcome(int clauses, int right, List<String> swapped) {

        double shareRight() {
            return (double) right / clauses;
        }
    }

    private static Outcome outcome(String name) throws IOException {
        int right = 0;
        List<String> swapped = new ArrayList<>();
        List<String> lines = lines(name);
        for (String line : lines) {
            boolean unmet = line.startsWith("~");
            String[] cells = line.substring(unmet ? 1 : 0).split("\t");
            Claim claim = at(cells[1], cells[0]);
            if (claim == null) {
                continue;
            }
            boolean actorSuffers = names(claim.actors(), cells[3]) && !names(claim.actors(), cells[2]);
            boolean recipientActs = names(claim.recipients(), cells[2]) && !names(claim.recipients(), cells[3]);
            if (unmet != (actorSuffers || recipientActs)) {
                swapped.add(line.substring(0, unmet ? 1 : 0) + cells[0] + ": " + texts(claim.actors()) + " → "
                        + texts(claim.recipients()));
            }
            right += isRight(claim.actors(), cells[2]) && isRight(claim.recipients(), cells[3]) ? 1 : 0;
        }
        return new Outcome(lines.size(), right, swapped);
    }

    private static boolean isRight(List<Actor> found, String wanted) {
        return wanted.equals("-") ? found.isEmpty() : names(found, wanted);
    }

    /** Whether one of the found phrases shares a word with the wanted one, small words aside. */
    private static boolean names(List<Actor> found, String wanted) {
        return !wanted.equals("-")
                && found.stream()
                        .anyMatch(actor -> words(actor.phrase().text()).stream().anyMatch(words(wanted)::contains));
    }

    private static Set<String> words(String phrase) {
        Set<String> words = new LinkedHashSet<>(List.of(
                phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", "").split(" +")));
        words.removeAll(Set.of("the", "a", "an", "of", "and", "at", "least", "more", "than", "its", "their"));
        return words;
    }

    private static List<String> texts(List<Actor> actors) {
        return actors.stream().map(actor -> actor.phrase().text()).toList();
    }

    /** The claim that a word triggers, alone or with others; null when it triggers none. */
    private static @Nullable Claim at(String trigger, String sentence) {
        Annotated annotated = dateline.annotate(sentence);
        for (Claim claim : dateline.eventCoder().code(annotated)) {
            boolean echoed = claim.echoes().stream().anyMatch(word -> annotated
                    .sentences()
                    .get(claim.sentence())
                    .token(word)
                    .text()
                    .equals(trigger));
            if (echoed || annotated.article().text().slice(claim.triggerSpan()).equals(trigger)) {
                return claim;
            }
        }
        return null;
    }

    private static List<Claim> claims(String sentence) {
        return dateline.eventCoder().code(dateline.annotate(sentence));
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream stream = VoicesTest.class.getResourceAsStream(name)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
