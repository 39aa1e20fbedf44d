import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.who.country.CountryCandidate;
import org.dateline.who.country.UnplacedBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the countries of bodies are learned from. Arguments: the data folder, masked texts (mask.py), where to write. A line a
 * candidate: id of the text, country, 1 when it is right, the signs with "|" between; between tabs. A body without the right country
 * among its candidates still has the wrong ones; a text whose body is not found is left out.
 */
public final class BodyData {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private BodyData() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder data = new DataFolder(List.of(Path.of(arguments[0])));
        try (Dateline dateline = Dateline.with(data).remembered(0).open();
                BufferedReader lines = Files.newBufferedReader(Path.of(arguments[1]));
                PrintStream out = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = MAPPER.readTree(line);
                write(dateline, item, out);
            }
        }
    }

    private static void write(Dateline dateline, JsonNode item, PrintStream out) throws Exception {
        Span body = new Span(item.get("start").asInt(), item.get("end").asInt());
        for (UnplacedBody found : dateline.claims(report(item)).bodies()) {
            if (body.overlaps(found.span())) {
                for (CountryCandidate candidate : found.candidates()) {
                    boolean right = candidate.country().equals(item.get("country").asString());
                    out.println(item.get("id").asString() + "\t" + candidate.country() + "\t" + (right ? 1 : 0) + "\t"
                            + String.join("|", candidate.signs()));
                }
                out.println(item.get("id").asString() + "\t-\t0\t");
                return;
            }
        }
    }

    private static Report report(JsonNode item) {
        Published published =
                new Published(LocalDate.parse(item.get("published").asString()), Published.Basis.FIELD);
        return new Report(
                item.get("id").asString(), new StoredText(item.get("text").asString()), null, published, null, null, null, "text");
    }
}
