package org.dateline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.dateline.annotate.Annotator;
import org.dateline.code.Coder;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.report.Article;

/** Describes how each sentence was read: its tree, the entries tried on it, and what won. */
final class Explainer {

    private final Annotator annotator;
    private final Coder coder;

    Explainer(Annotator annotator, Coder coder) {
        this.annotator = annotator;
        this.coder = coder;
    }

    Explanation explain(Article article, CodedReport coded) {
        List<String> lines = new ArrayList<>();
        Annotated annotated = annotator.annotate(article);
        for (Sentence sentence : annotated.sentences()) {
            lines.add("sentence " + sentence.index());
            tree(sentence, lines);
            List<String> notes = new ArrayList<>();
            List<Claim> claims = coder.code(annotated, sentence, notes);
            lines.add("  tried");
            new LinkedHashSet<>(notes).forEach(note -> lines.add("    " + note));
            unknown(sentence, lines);
            for (Claim claim : claims) {
                lines.add("  claim " + claim.code().type()
                        + (claim.code().mode() == null ? "" : " " + claim.code().mode()) + " by "
                        + claim.why().rule() + ", " + claim.stance().reality());
                String place = coder.lexicon().place(claim.why().rule());
                if (place != null) {
                    lines.add("    to change it: data/" + place);
                }
                lines.add(String.format(
                        Locale.ROOT, "    confidence %.2f", claim.why().confidence()));
                claim.why().trace().forEach(step -> lines.add("    " + step));
                claim.actors()
                        .forEach(actor ->
                                lines.add("    actor: " + actor.phrase().text()));
                claim.recipients()
                        .forEach(actor ->
                                lines.add("    recipient: " + actor.phrase().text()));
            }
        }
        coded.events().forEach(event -> joined(event, lines));
        return new Explanation(lines, coded);
    }

    /** Which claims make an event, and why; what was kept apart from it or left open. */
    private static void joined(Event event, List<String> lines) {
        lines.add("event " + event.id() + " " + event.code().type() + (event.toll() ? ", a total" : ""));
        for (Evidence evidence : event.evidence()) {
            int from = evidence.trigger().start() - evidence.span().start();
            int to = evidence.trigger().end() - evidence.span().start();
            String text = evidence.text();
            lines.add("  by \"" + text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to))
                    + "\" of sentence " + evidence.sentence());
        }
        event.why().trace().stream()
                .filter(step -> step.startsWith("led by ")
                        || step.startsWith("joined ")
                        || step.startsWith("kept apart ")
                        || step.startsWith("left open"))
                .forEach(step -> lines.add("    " + step));
    }

    private void unknown(Sentence sentence, List<String> lines) {
        for (Token token : sentence.tokens()) {
            boolean verb = token.universal().equals("VERB") && !token.is("amod");
            if (verb && !coder.lexicon().knowsVerb(token.lemma())) {
                lines.add("    no entry knows the verb \"" + token.lemma()
                        + "\": to code it, add one to data/en/lexicon");
            }
        }
    }

    private static void tree(Sentence sentence, List<String> lines) {
        for (Token token : sentence.tokens()) {
            String head = token.head() < 0 ? "-" : sentence.token(token.head()).text();
            lines.add(String.format(
                    Locale.ROOT,
                    "    %3d %-18s %-16s %-5s %-12s %s",
                    token.index(),
                    token.text(),
                    token.lemma(),
                    token.tag(),
                    token.relation(),
                    head));
        }
    }
}
