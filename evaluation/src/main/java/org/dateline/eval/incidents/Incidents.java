package org.dateline.eval.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.eval.measure.Heads;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Stance;
import org.dateline.model.report.Span;

/**
 * What a report says of violent incidents, in the terms of MUC-4: an assault is a bombing (mode explosives,
 * suicide-attack, aerial or drone), a kidnapping (abduct), an arson or an attack; reported as future it is threatened, as
 * negated attempted. Told as history, or of fighting among the armed, it is
 * none.
 */
final class Incidents {

    private static final Set<String> BOMBING = Set.of("explosives", "suicide-attack", "aerial", "drone");

    private static final Set<String> ARMED = Set.of("MIL", "REB", "SPY", "UAF");

    private final Annotated annotated;
    private final List<Event> events;

    Incidents(Annotated annotated, List<Event> events) {
        this.annotated = annotated;
        this.events = events.stream()
                .filter(event -> event.code().type().equals("ASSAULT"))
                .filter(event -> !event.stance().historical())
                .filter(event -> event.stance().reality() != Stance.Reality.HYPOTHETICAL)
                .filter(event -> !isOfWar(event))
                .toList();
    }

    /** What armed forces do to each other is war, and no incident: all who suffer it are armed, or several sides fight. */
    private static boolean isOfWar(Event event) {
        boolean fight = event.recipients().isEmpty() && event.actors().size() > 1;
        boolean armed = !event.recipients().isEmpty()
                && event.recipients().stream().allMatch(actor -> !Collections.disjoint(actor.sectors(), ARMED));
        return fight || armed;
    }

    /** The types of incident reported. */
    Set<String> types() {
        Set<String> types = new TreeSet<>();
        events.forEach(event -> types.add(type(event)));
        return types;
    }

    /** The incidents of any of some types. */
    List<Event> ofTypes(Set<String> types) {
        return events.stream().filter(event -> types.contains(type(event))).toList();
    }

    private static String type(Event event) {
        String mode = event.code().mode() == null ? "" : event.code().mode();
        if (event.why().rule().contains("burn") || event.why().rule().contains("arson")) {
            return "ARSON";
        }
        return BOMBING.contains(mode) ? "BOMBING" : mode.equals("abduct") ? "KIDNAPPING" : "ATTACK";
    }

    /** The stages reported of incidents of a type. */
    Set<String> stages(String type) {
        Set<String> stages = new TreeSet<>();
        for (Event event : events) {
            if (type(event).equals(type)) {
                stages.add(
                        switch (event.stance().reality()) {
                            case FUTURE -> "THREATENED";
                            case NEGATED -> "ATTEMPTED";
                            default -> "ACCOMPLISHED";
                        });
            }
        }
        return stages;
    }

    /** The names of the organisations that do it, or own to it, each with how sure the report is of that. */
    Map<String, String> organisations() {
        Map<String, String> confidence = new LinkedHashMap<>();
        for (Event event : events) {
            for (Actor actor : event.actors()) {
                if (isOrganisation(actor)) {
                    String known = confidence.get(name(actor));
                    String told = confidence(event);
                    if (known == null || told.equals("REPORTED AS FACT")) {
                        confidence.put(name(actor), told);
                    }
                }
            }
        }
        for (Event event : events) {
            for (Attribution attribution : event.stance().attributions()) {
                Actor by = attribution.by();
                if (attribution.kind() == Attribution.Kind.CLAIMS_RESPONSIBILITY && by != null && isOrganisation(by)) {
                    confidence.put(name(by), "CLAIMED OR ADMITTED");
                }
            }
        }
        return confidence;
    }

    private static String confidence(Event event) {
        Set<Attribution.Kind> kinds = new LinkedHashSet<>();
        event.stance().attributions().forEach(attribution -> kinds.add(attribution.kind()));
        if (kinds.contains(Attribution.Kind.CLAIMS_RESPONSIBILITY)) {
            return "CLAIMED OR ADMITTED";
        }
        return kinds.contains(Attribution.Kind.ACCUSES) ? "SUSPECTED OR ACCUSED" : "REPORTED AS FACT";
    }

    private static String name(Actor actor) {
        return (actor.name() + " | " + actor.phrase().text()).toUpperCase(Locale.ROOT);
    }

    private boolean isOrganisation(Actor actor) {
        if (actor.entity() != null && !actor.entity().startsWith("person:")) {
            return true;
        }
        Span phrase = actor.phrase().span();
        for (Sentence sentence : annotated.sentences()) {
            for (Mention mention : sentence.mentions()) {
                boolean told = phrase.contains(mention.span()) || actor.name().equals(mention.text());
                if (mention.kind() == Mention.Kind.ORGANIZATION && told) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a phrase is headed by a person's name or by a noun for people; bases and towns are no human targets. */
    private boolean isHuman(Actor actor) {
        Span head = new Heads(annotated).head(actor.phrase().span());
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.span().equals(head)) {
                    Mention name = sentence.mentionAt(token.index());
                    return name != null && name.kind() == Mention.Kind.PERSON
                            || token.universal().equals("PRON")
                            || sentence.nominals().stream()
                                    .anyMatch(nominal ->
                                            nominal.token() == token.index() && nominal.kind() == Nominal.Kind.PERSON);
                }
            }
        }
        return false;
    }

    /** The words for those who suffer it, and for those counted as hurt by it who are not named among them. */
    List<String> targets() {
        Set<String> targets = new LinkedHashSet<>();
        for (Event event : events) {
            event.recipients().stream().filter(this::isHuman).forEach(actor -> targets.add(name(actor)));
            List<String> suffering = List.copyOf(targets);
            for (Count count : event.counts()) {
                boolean hurt = count.kind() == Count.Kind.KILLED
                        || count.kind() == Count.Kind.INJURED
                        || count.kind() == Count.Kind.ABDUCTED;
                String whom = count.of() == null ? "" : count.of().toUpperCase(Locale.ROOT);
                if (hurt && !whom.isEmpty() && suffering.stream().noneMatch(told -> told.endsWith(whom))) {
                    targets.add(whom);
                }
            }
        }
        return new ArrayList<>(targets);
    }
}
