package org.dateline.code.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.code.lexicon.Entry;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.EventCode;

/** A claim in the making. Lives only while its sentence is coded. */
public final class Draft {

    public final Entry entry;
    public final Token trigger;
    public EventCode code;
    public final Set<Token> actors;
    public final Set<Token> recipients;
    /** Indices of the words that belong to the trigger. */
    public final Set<Integer> consumed;

    /** CAMEO codes of the events that are agreed, asked, refused or threatened in it. */
    public final List<String> content = new ArrayList<>();

    public final int specificity;
    public final List<String> trace;
    /** Triggers of drafts that turned out to report this same event. */
    public final Set<Integer> merged = new TreeSet<>();
    /** Whether nothing but the noun itself reports the event. */
    public boolean bare;

    public boolean dropped;
    /** Whether its actors are those whom the sentence holds responsible. */
    public boolean accused;
    /** Whether the judge takes each of its triggers for no event. */
    public boolean doubted;

    public Draft(EntryMatch match, EventCode code) {
        this.entry = match.entry();
        this.trigger = match.trigger();
        this.code = code;
        this.actors = new LinkedHashSet<>(match.actors());
        this.recipients = new LinkedHashSet<>(match.recipients());
        this.consumed = match.consumed();
        this.specificity = match.specificity();
        this.trace = new ArrayList<>(match.trace());
        merged.add(trigger.index());
    }

    public boolean isNoun() {
        return entry.trigger() == Entry.Trigger.NOUN;
    }

    public void mode(String mode) {
        code = new EventCode(code.type(), mode, code.contexts(), code.cameo());
    }

    /** Takes what another draft of the same event knows. */
    public void absorb(Draft other, boolean withRecipients) {
        merged.addAll(other.merged);
        if (actors.isEmpty()) {
            actors.addAll(other.actors);
            actors.removeIf(token -> merged.contains(token.index()));
        }
        if (withRecipients && recipients.isEmpty()) {
            recipients.addAll(other.recipients);
        }
        recipients.removeIf(token -> merged.contains(token.index()) || actors.contains(token));
        if (code.mode() == null && other.code.mode() != null) {
            String cameo = other.code.cameo() != null ? other.code.cameo() : code.cameo();
            code = new EventCode(code.type(), other.code.mode(), code.contexts(), cameo);
        }
        content.addAll(other.content);
        bare = bare && other.bare;
        doubted = doubted && other.doubted;
        trace.add("same event as " + other.entry.id() + " on \"" + other.trigger.text() + "\"");
        other.dropped = true;
    }
}
