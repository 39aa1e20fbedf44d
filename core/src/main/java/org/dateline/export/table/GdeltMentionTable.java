package org.dateline.export.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Teller;
import org.jspecify.annotations.Nullable;

/** A table shaped like the mentions of GDELT 2.0: sixteen columns, a row for each sentence of each report that mentions an event. */
public final class GdeltMentionTable implements EventTable {

    static final List<Column> COLUMNS = Cells.columns(
            "GLOBALEVENTID:integer EventTimeDate:integer MentionTimeDate:integer MentionType:integer MentionSourceName:text"
                    + " MentionIdentifier:text SentenceID:integer Actor1CharOffset:integer Actor2CharOffset:integer"
                    + " ActionCharOffset:integer InRawText:integer Confidence:integer MentionDocLen:integer"
                    + " MentionDocTone:decimal MentionDocTranslationInfo:text Extras:text");

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> rows(GatheredEvent gathered) {
        if (gathered.event().toll() || !Cells.happened(gathered)) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        for (GatheredEvent.Version version : gathered.versions()) {
            Map<String, Teller> tellers = new HashMap<>();
            version.tellers().forEach(teller -> tellers.put(teller.report(), teller));
            for (Evidence evidence : gathered.event().evidence()) {
                Teller teller = tellers.get(evidence.report());
                if (teller != null) {
                    rows.add(row(gathered, version.event(), teller, evidence));
                }
            }
        }
        return rows;
    }

    private static List<String> row(GatheredEvent gathered, Event version, Teller teller, Evidence evidence) {
        boolean own = version.evidence().get(0).report().equals(evidence.report());
        Cells cells = new Cells();
        cells.put("GLOBALEVENTID", GdeltEventTable.number(gathered.event().id()));
        cells.put("EventTimeDate", GdeltEventTable.added(Cells.day(gathered)));
        cells.put("MentionTimeDate", GdeltEventTable.added(teller.published()));
        cells.put("MentionType", teller.url() == null ? 2 : 1).put("MentionSourceName", teller.source());
        cells.put("MentionIdentifier", teller.url() == null ? teller.report() : teller.url());
        cells.put("SentenceID", evidence.sentence() + 1);
        cells.put("Actor1CharOffset", own ? offset(Cells.first(version)) : -1);
        cells.put("Actor2CharOffset", own ? offset(Cells.second(version)) : -1);
        cells.put("ActionCharOffset", evidence.trigger().start()).put("InRawText", 1);
        cells.put("Confidence", Math.max(10, Math.round(version.confidence() * 10) * 10));
        return cells.row(COLUMNS);
    }

    private static int offset(@Nullable Actor actor) {
        return actor == null ? -1 : actor.phrase().span().start();
    }
}
