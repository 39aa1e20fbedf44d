package org.dateline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dateline.coreference.CoreferenceStep.EventDraft;
import org.dateline.coreference.field.RecordField;
import org.dateline.coreference.join.ClaimPair;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Event;
import org.dateline.role.RoleStep.OpenRole;
import org.dateline.where.choice.PlaceCandidate;
import org.dateline.who.country.UnplacedBody;

/**
 * The claims of a report before they become events.
 *
 * @param annotated the report
 * @param claims the claims of its sentences, with parties, days and places as far as their own words give them
 * @param introductions for each claim the evidence for and against introducing an event
 * @param pairs all pairs of claims, compared
 * @param whole the same claims with what the rest of the report says of their days and places
 * @param fields for each of these the evidence for and against each of its fields
 * @param singles the record that each claim would make alone
 * @param places for each claim its candidate places
 * @param bodies the bodies of states that it names without a country
 * @param alone writes the records that claims would make alone
 * @param openRoles the sides that its events leave open, with everybody who may be on them
 * @param drafts its events before any is left out, with what speaks for and against their records
 */
public record ReportClaims(
        Annotated annotated,
        List<Claim> claims,
        List<Set<String>> introductions,
        List<ClaimPair> pairs,
        List<Claim> whole,
        List<Map<RecordField, Set<String>>> fields,
        List<Event> singles,
        List<List<PlaceCandidate>> places,
        List<UnplacedBody> bodies,
        Function<List<Claim>, List<Event>> alone,
        List<OpenRole> openRoles,
        List<EventDraft> drafts) {

    /** Copies the lists. */
    public ReportClaims {
        claims = List.copyOf(claims);
        introductions = List.copyOf(introductions);
        pairs = List.copyOf(pairs);
        whole = List.copyOf(whole);
        fields = List.copyOf(fields);
        singles = List.copyOf(singles);
        places = List.copyOf(places);
        bodies = List.copyOf(bodies);
        openRoles = List.copyOf(openRoles);
        drafts = List.copyOf(drafts);
    }
}
