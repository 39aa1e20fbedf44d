package org.dateline.serve.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event in a row of a table. */
public final class EventSummary {

    private EventSummary() {}

    public static ObjectNode of(GatheredEvent gathered) {
        Event event = gathered.event();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", event.id())
                .put("type", event.code().type())
                .put("mode", event.code().mode());
        node.put("toll", event.toll());
        LocalDate earliest = event.when().earliest();
        LocalDate latest = event.when().latest();
        node.put("earliest", earliest == null ? null : earliest.toString());
        node.put("latest", latest == null ? null : latest.toString());
        names(node, "actors", event.actors());
        names(node, "recipients", event.recipients());
        Place place = event.where();
        node.put("place", place == null ? null : place.name());
        node.put("country", place == null ? null : place.country());
        node.put("precision", place == null ? null : word(place.precision()));
        node.put("killed", most(event, Count.Kind.KILLED)).put("injured", most(event, Count.Kind.INJURED));
        node.put("reality", word(event.stance().reality()))
                .put("historical", event.stance().historical());
        var claims = node.putArray("claims");
        event.stance().attributions().stream()
                .map(claim -> claim.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(claims::add);
        node.put("standing", word(gathered.standing()));
        node.put("reports", gathered.reports()).put("sources", gathered.sources());
        GatheredEvent.Review review = gathered.review();
        node.put("review", review == null ? null : word(review.verdict()));
        node.put("confidence", event.confidence());
        return node.put("text", event.evidence().get(0).text());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void names(ObjectNode node, String field, List<Actor> actors) {
        var names = node.putArray(field);
        actors.forEach(actor -> names.add(actor.name()));
    }

    private static @Nullable Long most(Event event, Count.Kind kind) {
        return event.counts().stream()
                .filter(count -> count.kind() == kind && count.best() != null)
                .map(Count::best)
                .max(Long::compare)
                .orElse(null);
    }
}
