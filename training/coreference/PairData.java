import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.Dateline;
import org.dateline.ReportClaims;
import org.dateline.annotate.encoder.StateWriter;
import org.dateline.coreference.CoreferenceStep.EventDraft;
import org.dateline.coreference.field.RecordField;
import org.dateline.coreference.join.ClaimPair;
import org.dateline.data.DataFolder;
import org.dateline.eval.gold.GoldReader;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.MatchedReport;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import org.dateline.role.Role;
import org.dateline.role.RoleStep;
import org.dateline.role.RoleStep.OpenRole;
import org.dateline.where.choice.PlaceCandidate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the weights of coreference are learned from: for each report its claims with the gold event that each tells, and
 * all pairs of them with their signs, between tabs. Arguments: the data folder, where to write, then sets: gold records
 * (form of docs/examples-format.md; their reports beside them or in {@code text}), texts with {@code marks} (voa.py), or ECB+ with
 * {@code mentions} and {@code chain}. Beside it the encoder's states of the sentences that have claims (.states).
 */
public final class PairData {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PairData() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder data = new DataFolder(Stream.of(arguments[0].split(":")).map(Path::of).toList());
        try (Dateline dateline = Dateline.with(data).remembered(0).open();
                PrintStream out = new PrintStream(arguments[1], StandardCharsets.UTF_8);
                StateWriter states = new StateWriter(data, Path.of(arguments[1] + ".states"))) {
            for (int at = 2; at < arguments.length; at++) {
                Path set = Path.of(arguments[at]);
                for (JsonNode item : items(set)) {
                    Report report = item.has("text") ? given(item) : beside(set, item, dateline);
                    write(item, report, dateline, out, states);
                }
            }
        }
    }

    /** The reports of a set; an event that stands in a line of its own belongs to the report before it. */
    private static List<JsonNode> items(Path set) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        try (BufferedReader lines = reader(set)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                JsonNode node = MAPPER.readTree(line);
                if (node.has("triggers")) {
                    ObjectNode report = (ObjectNode) items.get(items.size() - 1);
                    report.withArray("events").add(node);
                } else {
                    items.add(node);
                }
            }
        }
        return items;
    }

    private static BufferedReader reader(Path set) throws IOException {
        InputStream in = Files.newInputStream(set);
        return new BufferedReader(new InputStreamReader(
                set.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static Report given(JsonNode item) {
        String date = item.path("published").asString("");
        Published published = date.length() < 10
                ? null
                : new Published(LocalDate.parse(date.substring(0, 10)), Published.Basis.FIELD);
        String id = item.path(item.has("doc") ? "doc" : "id").asString("");
        String title = item.has("title") ? item.path("title").asString("") : null;
        StoredText text = new StoredText(item.path("text").asString(""));
        return new Report(id, text, title, published, null, null, null, "text");
    }

    /** The report whose gold has no text: read from the file of the same name beside it. */
    private static Report beside(Path set, JsonNode item, Dateline dateline) throws IOException {
        String stem = set.getFileName().toString().replaceAll("\\.gold\\.jsonl$", "");
        String id = item.path("id").asString("");
        try (Stream<Path> files = Files.list(set.toAbsolutePath().getParent())) {
            List<String> named = files.filter(file -> file.getFileName().toString().matches(stem + "\\.(txt|html|jsonl)"))
                    .map(Path::toString)
                    .toList();
            return new ReportReader(ReadOptions.standard(), dateline.pages())
                    .read(named)
                    .filter(Reading.Read.class::isInstance)
                    .map(reading -> ((Reading.Read) reading).report())
                    .filter(report -> !named.get(0).endsWith(".jsonl") || report.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no report beside " + set));
        }
    }

    private static void write(JsonNode item, Report report, Dateline dateline, PrintStream out, StateWriter states)
            throws IOException {
        boolean ecb = item.has("mentions");
        String id = report.id();
        StoredText text = report.text();
        ReportClaims read = dateline.claims(report);
        for (int sentence : read.claims().stream().map(Claim::sentence).distinct().toList()) {
            states.write(id, read.annotated().sentences().get(sentence));
        }
        Map<Integer, String> golds = ecb
                ? chains(item, text, read)
                : item.has("marks") ? marks(item, read) : golds(item, text, read);
        if (item.has("toponyms")) {
            toponyms(id, item, read, out);
            return;
        }
        out.println("report\t" + id + "\t" + (ecb ? item.path("topic").asString("") : id));
        for (int at = 0; at < read.claims().size(); at++) {
            Claim claim = read.claims().get(at);
            out.println("claim\t" + at + "\t" + golds.getOrDefault(at, "-") + "\t" + claim.code().type() + "\t"
                    + claim.triggerSpan().start() + "\t" + (claim.isBare() ? 1 : 0) + "\t"
                    + claim.stance().reality() + "\t" + text.slice(claim.triggerSpan()).replaceAll("\\s", " ") + "\t"
                    + claim.sentence() + "\t" + claim.trigger() + "\t"
                    + read.annotated().sentences().get(claim.sentence()).paragraph() + "\t"
                    + claim.why().confidence() + "\t" + String.join("\t", read.introductions().get(at)));
        }
        if (!ecb && item.path("events").size() > 0) {
            GoldReport gold = new GoldReader(id, new ArrayList<>()).report(item, 0);
            for (int at = 0; at < read.whole().size(); at++) {
                fields(read, at, gold, out);
            }
            places(read, gold, out);
            roles(read, gold, out);
            records(read, gold, out);
        }
        for (ClaimPair pair : read.pairs()) {
            out.println("pair\t" + pair.first() + "\t" + pair.second() + "\t" + (pair.veto() == null ? "-" : pair.veto())
                    + "\t" + String.join("\t", pair.signs()));
        }
    }

    /** The label of each claim's trigger, by where it begins; none for what was not labelled. */
    private static Map<Integer, String> marks(JsonNode item, ReportClaims read) {
        Map<Integer, String> golds = new HashMap<>();
        for (int at = 0; at < read.claims().size(); at++) {
            String start = String.valueOf(read.claims().get(at).triggerSpan().start());
            golds.put(at, item.path("marks").path(start).asString("-"));
        }
        return golds;
    }

    /** The gold event of each claim: one whose passage holds the trigger, of the claim's type before others, the shortest passage first. */
    private static Map<Integer, String> golds(JsonNode item, StoredText text, ReportClaims read) {
        Map<Integer, String> golds = new HashMap<>();
        for (int at = 0; at < read.claims().size(); at++) {
            Claim claim = read.claims().get(at);
            String best = null;
            int least = Integer.MAX_VALUE;
            for (JsonNode event : item.path("events")) {
                boolean type = false;
                for (JsonNode name : event.path("types")) {
                    type |= name.asString("").equals(claim.code().type());
                }
                for (JsonNode passage : event.path("triggers")) {
                    Span span = find(text, passage.asString(""));
                    if (span != null && span.overlaps(claim.triggerSpan())) {
                        int length = span.end() - span.start() + (type ? 0 : 100_000);
                        if (length < least) {
                            least = length;
                            best = event.path("n").asString("");
                        }
                    }
                }
            }
            golds.put(at, best == null ? "-" : best + (least >= 100_000 ? "?" : ""));
        }
        return golds;
    }

    private static Span find(StoredText text, String passage) {
        String all = text.string();
        int at = all.indexOf(passage);
        if (at < 0 || passage.isEmpty()) {
            return null;
        }
        int start = all.codePointCount(0, at);
        return new Span(start, start + passage.codePointCount(0, passage.length()));
    }

    /** The chain of each claim whose trigger is a marked event of a validated sentence; a mention without chain is alone. */
    private static Map<Integer, String> chains(JsonNode item, StoredText text, ReportClaims read) {
        List<Span> tokens = tokens(item, text);
        List<Integer> validated = new ArrayList<>();
        item.path("validated_sentences").forEach(node -> validated.add(node.asInt(-1)));
        TreeMap<Integer, String> starts = new TreeMap<>();
        for (JsonNode mention : item.path("mentions")) {
            boolean event = mention.path("kind").asString("").equals("event");
            if (event && validated.contains(mention.path("sentence").asInt(-2))) {
                String chain = mention.path("chain").asString("");
                String name = chain.isEmpty() ? "alone " + mention.path("id").asString("") : chain;
                for (JsonNode token : mention.path("tokens")) {
                    Span span = token.asInt(0) < tokens.size() ? tokens.get(token.asInt(0)) : null;
                    if (span != null) {
                        starts.put(span.start(), name);
                    }
                }
            }
        }
        Map<Integer, String> golds = new HashMap<>();
        for (int at = 0; at < read.claims().size(); at++) {
            String chain = starts.get(read.claims().get(at).triggerSpan().start());
            golds.put(at, chain == null ? "-" : chain);
        }
        return golds;
    }

    private static List<Span> tokens(JsonNode item, StoredText text) {
        String all = text.string();
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (JsonNode token : item.path("tokens")) {
            String word = token.asString("");
            int at = all.indexOf(word, from);
            if (at < 0) {
                spans.add(null);
                continue;
            }
            int start = all.codePointCount(0, at);
            spans.add(new Span(start, start + word.codePointCount(0, word.length())));
            from = at + word.length();
        }
        return spans;
    }

    /** A sentence with one verb and the places where that happened, or none: the candidates of the verb's claim. */
    private static void toponyms(String id, JsonNode item, ReportClaims read, PrintStream out) {
        Span verb = span(item.path("verb").path(0));
        for (int at = 0; at < read.claims().size(); at++) {
            if (!read.claims().get(at).triggerSpan().overlaps(verb)) {
                continue;
            }
            out.println("report\t" + id + "\tsentence");
            List<PlaceCandidate> own = read.places().get(at);
            for (int rank = 0; rank < own.size(); rank++) {
                Place place = own.get(rank).place();
                boolean there = false;
                for (JsonNode toponym : item.path("toponyms")) {
                    there |= place != null && place.span() != null && span(toponym).overlaps(place.span());
                }
                String open = item.path("toponyms").isEmpty() ? "NONE" : "UNKNOWN";
                out.println("place\t" + at + "\t" + rank + "\t" + (place == null ? open : there ? "RIGHT" : "WRONG") + "\t"
                        + named(place) + "\t" + String.join("\t", own.get(rank).signs()));
            }
            return;
        }
    }

    private static String named(Place place) {
        return place == null
                ? "-"
                : place.name() + "|" + place.country() + "|" + place.admin1() + "|" + place.precision();
    }

    private static Span span(JsonNode node) {
        int start = node.path("start").asInt(0);
        return new Span(start, Math.max(start + 1, node.path("end").asInt(start + 1)));
    }

    /** For each place that a claim may have: how a record of the claim alone would be judged with it, and its signs. */
    private static void places(ReportClaims read, GoldReport gold, PrintStream out) {
        int most = read.places().stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < most; rank++) {
            List<Claim> placed = new ArrayList<>();
            for (int at = 0; at < read.claims().size(); at++) {
                List<PlaceCandidate> own = read.places().get(at);
                placed.add(read.whole().get(at).where(own.get(Math.min(rank, own.size() - 1)).place()));
            }
            List<Event> singles = read.alone().apply(placed);
            for (int at = 0; at < placed.size(); at++) {
                if (rank >= read.places().get(at).size()) {
                    continue;
                }
                CodedReport coded = new CodedReport(read.annotated().article(), List.of(singles.get(at)), List.of());
                MatchedRecord record = MatchedReport.of(gold, coded).records().findFirst().orElse(null);
                if (record != null && record.verdicts() != null) {
                    Place place = placed.get(at).where();
                    out.println("place\t" + at + "\t" + rank + "\t" + record.verdicts().of().get(
                                    org.dateline.eval.gold.Field.WHERE)
                            + "\t" + named(place) + "\t" + String.join("\t", read.places().get(at).get(rank).signs()));
                }
            }
        }
    }

    /** For each event whether its record is right as a whole and no second one, and its signs. */
    private static void records(ReportClaims read, GoldReport gold, PrintStream out) {
        Map<String, Set<String>> signs = new HashMap<>();
        read.drafts().forEach(draft -> signs.put(
                draft.event().code().type() + draft.event().evidence().get(0).trigger().start(), draft.signs()));
        List<Event> events = read.drafts().stream().map(EventDraft::event).toList();
        MatchedReport.of(gold, new CodedReport(read.annotated().article(), events, List.of()))
                .records()
                .forEach(record -> out.println("record\t" + (record.isJointlyRight() ? 1 : 0) + "\t" + record.worth() + "\t"
                        + String.join("\t", signs.getOrDefault(
                                record.record().type() + record.record().tellings().get(0).trigger().start(), Set.of()))));
    }

    /** For each side that an event leaves open: how its record would be judged with each party of the report on it, and the signs. */
    private static void roles(ReportClaims read, GoldReport gold, PrintStream out) {
        int number = 0;
        for (OpenRole open : read.openRoles()) {
            number++;
            for (RoleStep.Ranked ranked : open.candidates()) {
                List<Actor> party = List.of(ranked.party());
                boolean acts = open.role() == Role.ACTORS;
                Event event = open.event()
                        .parties(
                                acts ? party : open.event().actors(),
                                acts ? open.event().recipients() : party,
                                open.event().why());
                CodedReport coded = new CodedReport(read.annotated().article(), List.of(event), List.of());
                MatchedRecord record = MatchedReport.of(gold, coded).records().findFirst().orElse(null);
                if (record != null && record.verdicts() != null) {
                    org.dateline.eval.gold.Field field =
                            acts ? org.dateline.eval.gold.Field.ACTORS : org.dateline.eval.gold.Field.RECIPIENTS;
                    out.println("role\t" + number + "\t" + open.role().word() + "\t"
                            + record.verdicts().of().get(field) + "\t" + ranked.party().name() + "\t"
                            + String.join("\t", ranked.signs()));
                }
            }
        }
    }

    /** For each field that a claim fills: what a record of the claim alone would be judged, and its signs. */
    private static void fields(ReportClaims read, int at, GoldReport gold, PrintStream out) {
        CodedReport coded =
                new CodedReport(read.annotated().article(), List.of(read.singles().get(at)), List.of());
        MatchedRecord record = MatchedReport.of(gold, coded).records().findFirst().orElse(null);
        if (record == null || record.verdicts() == null) {
            out.println("verdict\t" + at + "\t-\ttype=WRONG");
            out.println("field\t" + at + "\ttype\t"
                    + String.join("\t", read.fields().get(at).get(RecordField.TYPE)));
            return;
        }
        out.println("verdict\t" + at + "\t" + record.event().number() + "\t" + record.verdicts().of().entrySet().stream()
                .map(entry -> entry.getKey().word() + "=" + entry.getValue())
                .collect(Collectors.joining("\t")));
        for (Map.Entry<RecordField, Set<String>> field : read.fields().get(at).entrySet()) {
            if (!field.getValue().isEmpty()) {
                out.println("field\t" + at + "\t" + field.getKey().word() + "\t" + String.join("\t", field.getValue()));
            }
        }
    }
}
