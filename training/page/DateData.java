package org.dateline.read.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.data.DataFolder;
import org.dateline.read.bytes.Decoded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the weights of {@code data/learned/read/dates.tsv} are learned from: a line a page, {@code page} and the day of publication, and
 * after it a line a day that the page names, with what names it. Arguments: the data folder, the pages (JSON Lines with html and
 * date, gzipped), the folder that html is below, the file to write.
 */
public final class DateData {

    private DateData() {}

    public static void main(String[] arguments) throws IOException {
        PageReader reader = PageReader.open(new DataFolder(List.of(Path.of(arguments[0]))).files("read", ".tsv"));
        JsonMapper mapper = JsonMapper.builder().build();
        try (BufferedReader pages = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(arguments[3], StandardCharsets.UTF_8)) {
            for (String line = pages.readLine(); line != null; line = pages.readLine()) {
                JsonNode item = mapper.readTree(line);
                byte[] html = Files.readAllBytes(Path.of(arguments[2], item.path("html").asString()));
                out.println("page\t" + item.path("date").asString());
                PageDate.compared(reader.days(Decoded.of(html, Decoded.declaredBy(html)).text()))
                        .forEach((day, signals) -> out.println(day + "\t" + String.join(" ", signals)));
            }
        }
    }
}
