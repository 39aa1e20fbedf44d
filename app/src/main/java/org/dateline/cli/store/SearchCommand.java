package org.dateline.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.JsonLinesWriter;
import org.dateline.link.relation.Relations;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.dateline.store.query.Selection;
import org.dateline.store.query.Vocabulary;
import org.dateline.vocabulary.KnownNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline search}. */
@Command(
        name = "search",
        description = "Find events in a store; writes their records, one a line.",
        sortOptions = false,
        footer = {
            "",
            "A query is a list of terms that all must hold; OR between two of them means either. A term is FIELD:VALUE, or words;",
            "a minus before it turns it round, commas in a value mean 'or', quotes keep blanks together, * ends a beginning.",
            "Words without a field are what they name (a country, a place in any language, a party by any of its names, a source, a",
            "kind of event, a day) or stand in the sentences: Syria, Kiev, 'Muslim Brotherhood', 'protests in Cairo', 'March 2011'.",
            "Case and accents do not count, save that IS, US and EU in capitals are abbreviations.",
            "",
            "  type: mode: quad: country: place: reality: historical: source: report: id: language:",
            "  actor: recipient: party: (a name, a code or an entity)   sector: code:",
            "  day:2020-01-31 day:2020-01 day:2019-12-28..2020-01-03 day:2020.. day:\"March 2011\"   box:WEST,SOUTH,EAST,NORTH",
            "  killed:10 killed:>=10 killed:5..20 injured: sources: reports: versions:   confidence:>=.8",
            "  standing:corroborated,reported,single-source   stance:denies,accuses,...   story: (a report of it)",
            "  review:accepted,rejected,changed   toll:no,yes (totals of wars and periods)",
            "  dated:yes,no (has an earliest day)   placed:yes,no (has a point on the map)",
            "",
            "Examples:",
            "  dateline search news.db 'type:ASSAULT country:IRQ day:2019-12..2020-01 killed:>=1'",
            "  dateline search news.db 'party:\"Islamic State\" -historical:yes \"car bomb\"' --sort killed",
            "  dateline search news.db country:Syria OR country:Libya killed:'>=10'",
            "  dateline search news.db 'What happened in Benghazi?'",
            "  dateline search news.db --complete country:sy",
            "  dateline search news.db 'type:PROTEST' --facets"
        })
public final class SearchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "QUERY",
            description = "What to look for; everything without it.")
    private List<String> terms = List.of();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "day (the latest first), killed, confidence or sources.")
    private Search.Sort sort = Search.Sort.DAY;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; 50 by default.")
    private int limit = 50;

    @Option(names = "--page", paramLabel = "K", description = "The Kth page of them, from 1.")
    private int page = 1;

    @Option(
            names = "--facets",
            description =
                    "Instead of events, count them by type, mode, country, year, source, standing, reality, party and sector;"
                            + " a count by a field leaves out the query's terms for it.")
    private boolean facets;

    @Option(names = "--tellings", description = "Instead of events, show what each report says about them.")
    private boolean tellings;

    @Option(
            names = "--related",
            description = "With each event those of its story that follow from it, or that it follows from.")
    private boolean related;

    @Option(names = "--complete", description = "Instead of events, write the terms that the last word may become.")
    private boolean completes;

    @Option(names = "--explain", description = "Say on the standard error how the query is understood.")
    private boolean explain;

    @Mixin
    private DataOption data = new DataOption();

    public SearchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || page < 1) {
            throw Failure.usage("--limit and --page must be at least 1");
        }
        String written = String.join(" ", terms);
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        try (Store store = Store.reading(file)) {
            Vocabulary vocabulary = new KnownNames(data.folder()).with(store.words());
            if (completes) {
                vocabulary.completions(written, limit).forEach(term -> out.print(term + "\n"));
                out.flush();
                return ExitCode.DONE;
            }
            Query query = Query.of(written, vocabulary);
            if (explain) {
                query.meanings().forEach(terminal::message);
            }
            if (facets) {
                Selection selection = store.explore().select(query, store.search());
                selection.facets().forEach((name, counts) -> print(out, name, counts));
                out.flush();
                if (selection.totals() > 0) {
                    terminal.message(selection.totals() + (selection.totals() == 1 ? " total is" : " totals are")
                            + " left out of the counts");
                }
                return ExitCode.DONE;
            }
            Search.Page found = store.search().page(query, sort, limit, (page - 1) * limit);
            RecordReader reader = new RecordReader(store.read());
            Relations relations = new Relations(related ? data.folder().files("link", ".tsv") : List.of());
            JsonLinesWriter records = new JsonLinesWriter(terminal.out(), new Origin("", ""), Set.of());
            for (long event : found.events()) {
                if (tellings) {
                    reader.mentions(event).forEach(record -> out.print(record + "\n"));
                } else if (related) {
                    records.gathered(reader.event(event), related(reader, event, relations));
                } else {
                    records.gathered(reader.event(event));
                }
            }
            out.flush();
            terminal.out().flush();
            long all = store.search().count(query);
            terminal.message(found.events().size() + " of " + all + (all == 1 ? " event" : " events")
                    + (found.more() ? "; --page " + (page + 1) + " has more" : ""));
            if (all == 0) {
                vocabulary.alike(written).forEach(other -> terminal.message("did you mean: " + other));
            }
        }
        return ExitCode.DONE;
    }

    private static List<Map<String, String>> related(RecordReader reader, long event, Relations relations) {
        return reader.related(event, relations).stream()
                .map(RecordReader.Related::fields)
                .toList();
    }

    private static void print(PrintWriter out, String facet, Map<String, Long> counts) {
        counts.forEach((value, number) -> out.print(facet + "\t" + value + "\t" + number + "\n"));
    }
}
