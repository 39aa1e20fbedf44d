package org.dateline.where;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.where.names.PlaceMention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what ties are learned from: a line a place that a sentence names, with the number of its item, whether the event of the
 * item happened there, and the features, between tabs. Arguments: the data folder, a set with verbs and toponyms
 * (JSON Lines, gzipped), where to write.
 */
public final class TieData {

    private TieData() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder data = new DataFolder(List.of(Path.of(arguments[0])));
        WhereStep where = WhereStep.open(data.files("places", ".tsv", ".tsv.gz", ".txt"));
        JsonMapper mapper = JsonMapper.builder().build();
        try (Dateline dateline = Dateline.with(data).remembered(0).open();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                write(number++, mapper.readTree(line), dateline, where, out);
            }
        }
    }

    private static void write(int number, JsonNode item, Dateline dateline, WhereStep where, PrintStream out) {
        Annotated annotated = dateline.annotate(item.path("text").asString(""));
        Span verb = span(item.path("verb").path(0));
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.span().overlaps(verb)) {
                    List<PlaceMention> mentions = where.places(annotated).get(sentence.index());
                    for (int at = 0; at < mentions.size(); at++) {
                        Span name = mentions.get(at).span();
                        boolean there = false;
                        for (JsonNode toponym : item.path("toponyms")) {
                            there |= span(toponym).overlaps(name);
                        }
                        out.println(number + "\t" + (there ? 1 : 0) + "\t"
                                + String.join("\t", where.features().of(mentions, at, token)));
                    }
                    return;
                }
            }
        }
    }

    private static Span span(JsonNode node) {
        int start = node.path("start").asInt(0);
        return new Span(start, Math.max(start + 1, node.path("end").asInt(start + 1)));
    }
}
