package org.dateline.read.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.data.DataFolder;
import org.dateline.read.block.BlockFeatures;
import org.dateline.read.block.BlockWords;
import org.dateline.read.block.PageBlock;
import org.dateline.read.block.PageBlocks;
import org.dateline.read.bytes.Decoded;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the trees of {@code data/learned/read/blocks.tsv} are learned from: a line a block of a page with its page, number, label
 * (1 in a passage that must come out, 0 in one that must not, -1 unknown) and features; and a line a passage with its page,
 * whether it must come out, and the blocks of each place where it stands. Arguments: the data folder, the pages (JSON Lines
 * with html, with, without; may be gzipped), the folder that html is below, the folder to write to.
 */
public final class PageData {

    private PageData() {}

    public static void main(String[] arguments) throws IOException {
        DataFolder data = new DataFolder(List.of(Path.of(arguments[0])));
        BlockFeatures features =
                new BlockFeatures(new BlockWords(data.files("read", "page_words.tsv").get(0), new ArrayList<>()));
        Path out = Files.createDirectories(Path.of(arguments[3]));
        JsonMapper mapper = JsonMapper.builder().build();
        try (BufferedReader pages = reader(Path.of(arguments[1]));
                PrintStream blocks = new PrintStream(out.resolve("features.tsv").toFile(), StandardCharsets.UTF_8);
                PrintStream passages = new PrintStream(out.resolve("passages.tsv").toFile(), StandardCharsets.UTF_8)) {
            blocks.println("page\tblock\tlabel\t" + String.join("\t", features.names()));
            int page = 0;
            for (String line = pages.readLine(); line != null; line = pages.readLine()) {
                JsonNode item = mapper.readTree(line);
                byte[] html = Files.readAllBytes(Path.of(arguments[2], item.path("html").asString()));
                write(page++, item, html, features, blocks, passages);
            }
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static void write(
            int page, JsonNode item, byte[] html, BlockFeatures features, PrintStream blocksOut, PrintStream passagesOut) {
        Document document = Jsoup.parse(Decoded.of(html, Decoded.declaredBy(html)).text());
        PageMetadata metadata = new PageMetadata(document);
        LinkedData linked = new LinkedData(metadata);
        List<PageBlock> blocks = PageBlocks.of(document.body());
        List<float[]> numbers = features.of(blocks, linked.get("articleBody"), PageReader.title(document, metadata, linked));
        StringBuilder text = new StringBuilder();
        int[] starts = new int[blocks.size()];
        int[] ends = new int[blocks.size()];
        for (int block = 0; block < blocks.size(); block++) {
            starts[block] = text.length();
            text.append(blocks.get(block).text().replace('\n', ' '));
            ends[block] = text.length();
            text.append(' ');
        }
        int[] labels = new int[blocks.size()];
        Arrays.fill(labels, -1);
        for (String side : List.of("without", "with")) {
            int label = side.equals("with") ? 1 : 0;
            for (JsonNode passage : item.path(side)) {
                String words = passage.asString().replaceAll("[\\s\\u00A0]+", " ").strip();
                List<String> places = new ArrayList<>();
                for (int at = text.indexOf(words); !words.isEmpty() && at >= 0; at = text.indexOf(words, at + 1)) {
                    List<String> held = new ArrayList<>();
                    for (int block = 0; block < blocks.size(); block++) {
                        if (starts[block] < at + words.length() && ends[block] > at) {
                            labels[block] = label;
                            held.add(Integer.toString(block));
                        }
                    }
                    places.add(String.join(",", held));
                }
                passagesOut.println(page + "\t" + label + "\t" + String.join(";", places));
            }
        }
        for (int block = 0; block < blocks.size(); block++) {
            StringBuilder row = new StringBuilder().append(page).append('\t').append(block).append('\t').append(labels[block]);
            for (float number : numbers.get(block)) {
                row.append('\t').append(number);
            }
            blocksOut.println(row);
        }
    }
}
