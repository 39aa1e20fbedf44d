package org.dateline;

import java.util.List;
import org.dateline.annotate.Annotator;
import org.dateline.clean.Cleaner;
import org.dateline.code.Coder;
import org.dateline.language.LanguageFinder;
import org.dateline.link.Linker;
import org.dateline.model.Annotated;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.CodedReport;
import org.dateline.model.Event;
import org.dateline.model.Report;
import org.dateline.model.Statement;
import org.dateline.quote.QuoteStep;
import org.dateline.when.WhenStep;
import org.dateline.where.WhereStep;
import org.dateline.who.Cast;
import org.dateline.who.WhoStep;

/** The way of a report, one step after the other. Holds no state: any number of threads may share it. */
public final class Pipeline {

    private final LanguageFinder language;
    private final Cleaner cleaner;
    private final Annotator annotator;
    private final Coder coder;
    private final WhoStep who;
    private final WhenStep when;
    private final WhereStep where;
    private final QuoteStep quote;
    private final Linker linker;

    Pipeline(
            LanguageFinder language,
            Cleaner cleaner,
            Annotator annotator,
            Coder coder,
            WhoStep who,
            WhenStep when,
            WhereStep where,
            QuoteStep quote,
            Linker linker) {
        this.language = language;
        this.cleaner = cleaner;
        this.annotator = annotator;
        this.coder = coder;
        this.who = who;
        this.when = when;
        this.where = where;
        this.quote = quote;
        this.linker = linker;
    }

    /** Codes one report, and tells what each step took. */
    public TimedReport code(Report report) {
        StepClock clock = new StepClock();
        Report identified = clock.time("language", () -> language.identified(report));
        Article article = clock.time("clean", () -> cleaner.clean(identified));
        if (!identified.isEnglish()) {
            Annotated unread = new Annotated(article, List.of());
            return new TimedReport(new CodedReport(article, List.of(), List.of()), clock.times(unread));
        }
        Annotated annotated = clock.time("annotate", () -> annotator.annotate(article));
        List<Claim> found = clock.time("code", () -> coder.code(annotated));
        Cast cast = clock.time("who", () -> who.cast(annotated));
        List<Claim> known = clock.time("who", () -> cast.resolve(found));
        List<Claim> dated = clock.time("when", () -> when.apply(annotated, known));
        List<Claim> placed = clock.time("where", () -> where.apply(annotated, dated));
        List<Claim> whole = clock.time("when", () -> when.carried(annotated, placed));
        List<Event> events = clock.time("link", () -> linker.link(annotated, whole));
        List<Statement> said = clock.time("quote", () -> cast.speakers(quote.statements(annotated)));
        return new TimedReport(new CodedReport(article, events, said), clock.times(annotated));
    }
}
