package org.dateline.codec;

import java.util.List;
import java.util.Map;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventDate;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.Statement;
import org.dateline.model.event.When;
import org.dateline.model.report.Article;
import org.dateline.model.report.Caption;
import org.dateline.model.report.Digest;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Provenance;
import org.dateline.model.report.Published;
import org.dateline.model.report.Release;
import org.dateline.model.report.Removal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The records as JSON, field by field in the contract's order; what is unknown is written as null. */
public final class RecordJson {

    private final Origin origin;

    public RecordJson(Origin origin) {
        this.origin = origin;
    }

    public void event(JsonGenerator generator, Event event) {
        JsonFields fields = new JsonFields(generator).open();
        event(fields, event);
        fields.text("coder", origin.coder()).text("data", origin.data());
        fields.close();
    }

    /** An event gathered from several reports, with what only a store has. */
    public void gathered(JsonGenerator generator, GatheredEvent gathered, @Nullable List<Map<String, String>> related) {
        JsonFields fields = new JsonFields(generator).open();
        event(fields, gathered.event());
        Origin by = Origin.of(gathered.first().codedBy());
        fields.text("coder", by.coder()).text("data", by.data());
        fields.word("standing", gathered.standing()).number("reports", gathered.reports());
        fields.number("sources", gathered.sources()).text("story", gathered.story());
        fields.name("from").open();
        gathered.from().forEach(fields::text);
        fields.close();
        fields.list("versions", gathered.versions(), version -> version(fields, version));
        GatheredEvent.Review review = gathered.review();
        if (review == null) {
            fields.nothing("review");
        } else {
            fields.name("review").open().word("verdict", review.verdict()).text("by", review.by());
            fields.texts("edited", review.edited()).close();
        }
        if (related != null) {
            fields.list("related", related, one -> {
                fields.open();
                one.forEach(fields::text);
                fields.close();
            });
        }
        fields.close();
    }

    private static void version(JsonFields fields, GatheredEvent.Version version) {
        Event event = version.event();
        fields.open();
        fields.list("reports", version.tellers(), teller -> {
            fields.open().text("report", teller.report()).text("source", teller.source());
            fields.text("owner", teller.owner()).date("published", teller.published());
            fields.text("title", teller.title()).text("url", teller.url()).close();
        });
        fields.text("mode", event.code().mode()).texts("modes", event.modes());
        fields.texts("actors", event.actors().stream().map(Actor::name).toList());
        fields.texts("recipients", event.recipients().stream().map(Actor::name).toList());
        when(fields.name("when"), event.when());
        where(fields.name("where"), event.where());
        fields.list("counts", event.counts(), count -> count(fields, count));
        fields.list("claims", event.stance().attributions(), claim -> attribution(fields, claim));
        fields.rounded("confidence", event.confidence()).close();
    }

    private void event(JsonFields fields, Event event) {
        fields.text("record", "event").text("id", event.id());
        fields.text("type", event.code().type()).text("mode", event.code().mode());
        fields.texts("modes", event.modes());
        fields.texts("contexts", event.code().contexts()).number("quad", event.quad());
        fields.text("cameo", event.code().cameo()).decimal("intensity", event.intensity());
        fields.list("actors", event.actors(), actor -> actor(fields, actor));
        fields.list("recipients", event.recipients(), actor -> actor(fields, actor));
        when(fields.name("when"), event.when());
        date(fields, event.date());
        where(fields.name("where"), event.where());
        journey(fields, event.journey());
        fields.list("counts", event.counts(), count -> count(fields, count));
        fields.flag("toll", event.toll());
        stance(fields.name("stance"), event.stance());
        fields.list("evidence", event.evidence(), evidence -> evidence(fields, evidence));
        fields.name("why").open();
        fields.text("rule", event.why().rule()).rounded("score", event.why().score());
        fields.name("shares").open().rounded("type", event.why().confidence());
        event.why().shares().forEach(fields::rounded);
        fields.close().texts("trace", event.why().trace()).close();
        fields.rounded("confidence", event.confidence());
    }

    public void report(JsonGenerator generator, Article article) {
        JsonFields fields = new JsonFields(generator).open();
        fields.text("record", "report").text("id", article.report().id());
        fields.text("url", article.report().url())
                .text("source", article.report().source());
        fields.text("title", article.title()).text("original_title", article.originalTitle());
        Published published = article.published();
        if (published == null) {
            fields.nothing("published");
        } else {
            fields.name("published").open().date("date", published.date());
            fields.word("basis", published.basis()).close();
        }
        Provenance provenance = article.provenance();
        fields.text("byline", provenance.byline()).text("reported_from", provenance.reportedFrom());
        fields.text("syndicated_from", provenance.syndicatedFrom());
        fields.date("first_published", provenance.firstPublished());
        fields.text("language", article.report().language());
        fields.text("text_sha256", Digest.sha256(article.text().string()));
        fields.list("captions", article.captions(), caption -> caption(fields, caption));
        fields.list("removed", article.removed(), removal -> removal(fields, removal));
        fields.list("parts", article.report().parts(), part -> part(fields, part));
        fields.list("left_out", article.report().leftOut(), kind -> {
            fields.open().text("kind", kind.kind()).number("blocks", kind.blocks());
            fields.number("letters", kind.letters()).close();
        });
        release(fields, article.report().release());
        fields.nothing("duplicate_of").nothing("story").close();
    }

    /** The day of the last change and what the provider says of the release, each only where it is known. */
    private static void release(JsonFields fields, Release release) {
        Published updated = release.updated();
        if (updated != null) {
            fields.name("updated").open().date("date", updated.date());
            fields.word("basis", updated.basis()).close();
        }
        if (!release.isDescribed()) {
            return;
        }
        fields.name("release").open().text("guid", release.guid()).text("slug", release.slug());
        if (release.urgency() == null) {
            fields.nothing("urgency");
        } else {
            fields.number("urgency", release.urgency());
        }
        fields.text("embargoed_until", release.embargo()).text("version", release.version());
        fields.text("notice", release.notice()).close();
    }

    public void listed(JsonGenerator generator, String report, @Nullable String url, List<Map<String, String>> claims) {
        JsonFields fields = new JsonFields(generator).open();
        fields.text("record", "listed").text("report", report).text("url", url);
        fields.list("claims", claims, claim -> {
            fields.open();
            claim.forEach(fields::text);
            fields.close();
        });
        fields.close();
    }

    /** @param events those of the statement's report */
    public void statement(JsonGenerator generator, Statement statement, List<Event> events) {
        JsonFields fields = new JsonFields(generator).open();
        fields.text("record", "statement").text("report", statement.report());
        Actor speaker = statement.speaker();
        if (speaker == null) {
            fields.nothing("speaker");
        } else {
            actor(fields.name("speaker"), speaker);
        }
        if (statement.cue() == null) {
            fields.nothing("cue");
        } else {
            fields.name("cue").open().text("text", statement.cue());
            fields.span("span", statement.cueSpan()).close();
        }
        fields.text("content", statement.content()).span("span", statement.span());
        fields.flag("direct", statement.direct()).texts("events", reported(statement, events));
        fields.close();
    }

    /** The ids of the events that the statement reports, asserts or disputes. */
    private static List<String> reported(Statement statement, List<Event> events) {
        return events.stream()
                .filter(event -> event.stance().attributions().stream()
                                .anyMatch(claim -> claim.span().equals(statement.cueSpan()))
                        || event.evidence().stream()
                                .anyMatch(evidence -> evidence.report().equals(statement.report())
                                        && statement.span().contains(evidence.trigger())))
                .map(Event::id)
                .toList();
    }

    private static void actor(JsonFields fields, Actor actor) {
        fields.open().text("name", actor.name()).text("text", actor.phrase().text());
        fields.text("code", actor.code()).texts("sectors", actor.sectors());
        fields.text("entity", actor.entity())
                .span("span", actor.phrase().span())
                .close();
    }

    private static void when(JsonFields fields, When when) {
        fields.open().date("earliest", when.earliest()).date("latest", when.latest());
        fields.word("precision", when.precision()).word("basis", when.basis());
        fields.text("text", when.text()).span("span", when.span()).close();
    }

    private static void date(JsonFields fields, @Nullable EventDate date) {
        if (date == null) {
            fields.nothing("event_date");
            return;
        }
        fields.name("event_date").open().date("day", date.day());
        fields.word("precision", date.precision()).word("basis", date.basis()).close();
    }

    private static void journey(JsonFields fields, Journey journey) {
        if (journey.isUnknown()) {
            fields.nothing("journey");
            return;
        }
        fields.name("journey").open();
        where(fields.name("origin"), journey.origin());
        where(fields.name("destination"), journey.destination());
        if (journey.host() == null) {
            fields.nothing("host");
        } else {
            actor(fields.name("host"), journey.host());
        }
        fields.close();
    }

    private static void where(JsonFields fields, @Nullable Place place) {
        if (place == null) {
            fields.nothing();
            return;
        }
        fields.open().text("name", place.name()).text("gazetteer_name", place.gazetteerName());
        fields.text("country", place.country());
        fields.text("admin1", place.admin1());
        fields.decimal("lat", place.latitude()).decimal("lon", place.longitude());
        fields.integer("geonames", place.geonames() == null ? null : (long) place.geonames());
        fields.word("precision", place.precision()).word("basis", place.basis());
        fields.text("text", place.text()).span("span", place.span()).close();
    }

    private static void count(JsonFields fields, Count count) {
        fields.open().word("kind", count.kind()).text("of", count.of());
        fields.integer("low", count.low()).integer("best", count.best()).integer("high", count.high());
        speaker(fields, count.by());
        fields.text("text", count.text()).span("span", count.span()).close();
    }

    private static void stance(JsonFields fields, Stance stance) {
        fields.open().word("reality", stance.reality()).flag("historical", stance.historical());
        fields.list("claims", stance.attributions(), attribution -> attribution(fields, attribution));
        fields.close();
    }

    private static void attribution(JsonFields fields, Attribution attribution) {
        fields.open().word("kind", attribution.kind());
        speaker(fields, attribution.by());
        fields.text("cue", attribution.cue()).span("span", attribution.span()).close();
    }

    /** Who says so, or who gives a number. */
    private static void speaker(JsonFields fields, @Nullable Actor by) {
        if (by == null) {
            fields.nothing("by");
        } else {
            fields.name("by").open().text("name", by.name()).text("code", by.code());
            fields.texts("sectors", by.sectors()).text("text", by.phrase().text());
            fields.span("span", by.phrase().span()).close();
        }
    }

    private static void evidence(JsonFields fields, Evidence evidence) {
        fields.open().text("report", evidence.report()).number("sentence", evidence.sentence());
        fields.span("span", evidence.span()).span("trigger", evidence.trigger());
        fields.text("text", evidence.text()).close();
    }

    private static void caption(JsonFields fields, Caption caption) {
        fields.open().text("text", caption.text()).text("credit", caption.credit());
        fields.span("span", caption.span()).close();
    }

    private static void part(JsonFields fields, PagePart part) {
        fields.open().span("span", part.span()).text("path", part.path()).close();
    }

    private static void removal(JsonFields fields, Removal removal) {
        fields.open().text("kind", removal.kind()).span("span", removal.span()).close();
    }
}
