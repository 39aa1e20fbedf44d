package org.dateline;

import java.util.List;
import org.dateline.annotate.Annotator;
import org.dateline.clean.Cleaner;
import org.dateline.code.Coder;
import org.dateline.code.ProposedEvents;
import org.dateline.coreference.CoreferenceStep;
import org.dateline.coreference.join.Clusters;
import org.dateline.language.LanguageFinder;
import org.dateline.mention.MentionStep;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.event.Claim;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.quote.QuoteStep;
import org.dateline.role.RoleStep;
import org.dateline.when.WhenStep;
import org.dateline.where.Placing;
import org.dateline.where.WhereStep;
import org.dateline.who.Cast;
import org.dateline.who.WhoStep;

/** The pipeline of a report, one step after the other. Holds no state: any number of threads may share it. */
public final class Pipeline implements AutoCloseable {

    private final LanguageFinder language;
    private final Cleaner cleaner;
    private final Annotator annotator;
    private final Coder coder;
    private final ProposedEvents proposed;
    private final MentionStep mentions;
    private final WhoStep who;
    private final WhenStep when;
    private final WhereStep where;
    private final QuoteStep quote;
    private final CoreferenceStep coreference;
    private final RoleStep roles;

    Pipeline(
            LanguageFinder language,
            Cleaner cleaner,
            Annotator annotator,
            Coder coder,
            ProposedEvents proposed,
            MentionStep mentions,
            WhoStep who,
            WhenStep when,
            WhereStep where,
            QuoteStep quote,
            CoreferenceStep coreference,
            RoleStep roles) {
        this.language = language;
        this.cleaner = cleaner;
        this.annotator = annotator;
        this.coder = coder;
        this.proposed = proposed;
        this.mentions = mentions;
        this.who = who;
        this.when = when;
        this.where = where;
        this.quote = quote;
        this.coreference = coreference;
        this.roles = roles;
    }

    /** Codes one report, and measures the time of each step. */
    public TimedReport code(Report report) {
        StepClock clock = new StepClock();
        Report identified = clock.time("language", () -> language.identified(report));
        Article article = clock.time("clean", () -> cleaner.clean(identified));
        if (!identified.isEnglish()) {
            Annotated unread = new Annotated(article, List.of());
            return new TimedReport(new CodedReport(article, List.of(), List.of()), clock.times(unread));
        }
        Annotated annotated = clock.time("annotate", () -> annotator.annotate(article));
        MentionChains chains = clock.time("mentions", () -> mentions.chains(annotated.sentences()));
        Placing placing = clock.time("where", () -> where.read(annotated));
        Cast cast = clock.time("who", () -> who.cast(annotated, placing.named(), chains));
        List<Statement> said = clock.time("quote", () -> cast.speakers(quote.statements(annotated)));
        List<Claim> read = claims(annotated, cast, said, placing, clock);
        Clusters clusters = clock.time("coreference", () -> coreference.clusters(annotated, chains, read));
        List<Claim> placed = clock.time("where", () -> placing.carried(read, clusters.members()));
        List<Claim> whole = clock.time("when", () -> when.carried(annotated, placed));
        List<Event> told = clock.time("coreference", () -> coreference.events(annotated, whole, clusters));
        List<Event> events = clock.time("roles", () -> roles.filled(annotated, told, cast::mentioned, said));
        return new TimedReport(new CodedReport(article, events, said), clock.times(annotated));
    }

    /** The claims of each sentence by itself: claims with their parties, days and places as far as their own words give them. */
    private List<Claim> claims(Annotated annotated, Cast cast, List<Statement> said, Placing placing, StepClock clock) {
        List<Claim> found = clock.time("code", () -> proposed.with(annotated, coder.code(annotated)));
        List<Claim> known = clock.time("who", () -> cast.resolve(found, said));
        List<Claim> dated = clock.time("when", () -> when.apply(annotated, known));
        return clock.time("where", () -> placing.placed(dated));
    }

    /** The claims of a report before they become events, and the pairs that they are joined by. */
    ReportClaims compare(Report report) {
        StepClock clock = new StepClock();
        Annotated annotated = annotator.annotate(cleaner.clean(language.identified(report)));
        Placing placing = where.read(annotated);
        MentionChains chains = mentions.chains(annotated.sentences());
        Cast cast = who.cast(annotated, placing.named(), chains);
        List<Statement> said = cast.speakers(quote.statements(annotated));
        List<Claim> claims = claims(annotated, cast, said, placing, clock);
        Clusters clusters = coreference.clusters(annotated, chains, claims);
        List<List<Integer>> events = clusters.members();
        List<Claim> whole = when.carried(annotated, placing.carried(claims, events));
        return new ReportClaims(
                annotated,
                claims,
                coreference.introductions(annotated, chains, claims),
                coreference.pairs(annotated, chains, claims),
                whole,
                coreference.fields(annotated, whole),
                coreference.singles(annotated, whole),
                placing.candidates(claims, events),
                cast.unplaced(),
                others -> coreference.singles(annotated, others),
                RoleStep.open(annotated, coreference.events(annotated, whole, clusters), cast.mentioned(), said),
                coreference.drafts(annotated, whole, clusters));
    }

    @Override
    public void close() {
        coreference.close();
    }
}
