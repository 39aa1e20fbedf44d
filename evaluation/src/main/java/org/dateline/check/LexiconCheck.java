package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.code.Coder;
import org.dateline.code.lexicon.EntryExample;
import org.dateline.code.lexicon.ExampleSentence;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/** Runs the examples of every entry of the lexicon. */
public final class LexiconCheck {

    private final Coder coder;
    private final Function<String, Annotated> annotate;

    /**
     * @param coder the coder with the lexicon to check
     * @param annotate annotates a text that has no date; called from several threads
     */
    public LexiconCheck(Coder coder, Function<String, Annotated> annotate) {
        this.coder = coder;
        this.annotate = annotate;
    }

    /**
     * What came of the examples.
     *
     * @param met how many came out as written
     * @param unmet how many are known not to come out
     * @param problems examples that do not come out, and unmet ones that now do
     */
    public record Outcome(int met, int unmet, List<Problem> problems) {}

    private record Tried(EntryExample example, @Nullable String wrong) {}

    /** Runs all examples, on one thread. */
    public Outcome run() {
        return run(new OrderedRun(1, 1), () -> {});
    }

    /**
     * Runs all examples.
     *
     * @param order how many at once
     * @param afterEach called on the calling thread after each
     */
    public Outcome run(OrderedRun order, Runnable afterEach) {
        int[] counts = new int[2];
        List<Problem> problems = new ArrayList<>();
        order.over(
                coder.lexicon().examples().iterator(), example -> new Tried(example, wrong(example)), (Tried tried) -> {
                    boolean isUnmet = tried.example().example().kind() == ExampleSentence.Kind.UNMET;
                    Problem problem = problem(tried);
                    if (problem != null) {
                        problems.add(problem);
                    }
                    if (isUnmet || problem == null) {
                        counts[isUnmet ? 1 : 0]++;
                    }
                    afterEach.run();
                });
        return new Outcome(counts[0], counts[1], List.copyOf(problems));
    }

    private static @Nullable Problem problem(Tried tried) {
        EntryExample example = tried.example();
        boolean isUnmet = example.example().kind() == ExampleSentence.Kind.UNMET;
        if (isUnmet == (tried.wrong() != null)) {
            return null;
        }
        String message = isUnmet ? "an unmet example comes out now" : tried.wrong();
        String remedy =
                isUnmet ? "move it to examples" : "\"" + example.example().text() + "\"";
        return new Problem(example.file(), example.example().line(), example.entry() + ": " + message, remedy);
    }

    private @Nullable String wrong(EntryExample example) {
        Annotated annotated = annotate.apply(example.example().text());
        List<Claim> claims =
                coder.code(annotated).stream().filter(claim -> !claim.isBare()).toList();
        if (example.type() == null) {
            return blocked(example, annotated, claims);
        }
        String type = example.example().type(example.type());
        List<Claim> ofType = claims.stream()
                .filter(claim -> claim.code().type().equals(type))
                .toList();
        if (example.example().kind() == ExampleSentence.Kind.NOT) {
            return ofType.isEmpty()
                    ? null
                    : "coded as " + type + " by " + ofType.get(0).why().rule();
        }
        if (ofType.isEmpty()) {
            return "no " + type + "; found " + told(claims);
        }
        String nearest = null;
        for (Claim claim : ofType) {
            String difference = difference(example, claim, annotated);
            if (difference == null) {
                return null;
            }
            nearest = nearest == null ? difference : nearest;
        }
        return nearest;
    }

    private static @Nullable String blocked(EntryExample example, Annotated annotated, List<Claim> claims) {
        for (Claim claim : claims) {
            String lemma = annotated
                    .sentences()
                    .get(claim.sentence())
                    .token(claim.trigger())
                    .lemma();
            if (example.triggers().contains(lemma.toLowerCase(Locale.ROOT))) {
                return "coded as an event by " + claim.why().rule();
            }
        }
        return null;
    }

    private static @Nullable String difference(EntryExample example, Claim claim, Annotated annotated) {
        String mode = example.mode();
        for (String asked : example.example().asked()) {
            if (asked.startsWith("mode:")) {
                mode = asked.substring(5);
            } else if (!asked.startsWith(ExampleSentence.TYPE)
                    && !claim.stance().reality().name().equalsIgnoreCase(asked)) {
                return "is " + claim.stance().reality().name().toLowerCase(Locale.ROOT) + ", not " + asked;
            }
        }
        if (mode != null && !mode.equals(claim.code().mode())) {
            return "mode is " + claim.code().mode() + ", not " + mode + " ("
                    + claim.why().rule() + ")";
        }
        String actors = roles(example.example().actors(), claim.actors(), "actor", annotated);
        return actors != null
                ? actors
                : roles(example.example().recipients(), claim.recipients(), "recipient", annotated);
    }

    /** Every pair of braces must hold the head of an actor found, and the head of every actor found lie in braces. */
    private static @Nullable String roles(List<Span> wanted, List<Actor> found, String role, Annotated annotated) {
        if (wanted.isEmpty()) {
            return null;
        }
        for (Span span : wanted) {
            if (found.stream().noneMatch(actor -> span.contains(head(actor, annotated)))) {
                return role + "s are " + words(found) + ", not as marked";
            }
        }
        for (Actor actor : found) {
            if (wanted.stream().noneMatch(span -> span.contains(head(actor, annotated)))) {
                return role + " too many: " + actor.phrase().text();
            }
        }
        return null;
    }

    private static Span head(Actor actor, Annotated annotated) {
        return annotated
                .sentences()
                .get(actor.phrase().sentence())
                .token(actor.phrase().head())
                .span();
    }

    private static List<String> words(List<Actor> actors) {
        return actors.stream().map(actor -> actor.phrase().text()).toList();
    }

    private static List<String> told(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.code().type() + " by " + claim.why().rule())
                .toList();
    }
}
