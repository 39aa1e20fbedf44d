import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles a second of Dateline's annotation (sentences, words, tags, lemmas, trees, names, mentions, roles) against CoreNLP's
 * light way (sentences, words, tags, lemmas, three-class names, trees), in turns over the same articles in one process.
 *
 * <p>Arguments: the data folder, a file of articles (JSON Lines with "text", may be .gz), each how-many-th article to take.
 * Run by {@code ./dev bench-peer}.
 */
public final class BenchPeer {

    private static final int ROUNDS = 4;

    private BenchPeer() {}

    public static void main(String[] arguments) throws Exception {
        List<String> articles = articles(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        System.out.printf(Locale.ROOT, "%d articles%n", articles.size());
        StanfordCoreNLP peer = new StanfordCoreNLP(lightWay());
        // Nothing is remembered, because every article comes several times here.
        try (Dateline dateline = Dateline.with(new DataFolder(List.of(Path.of(arguments[0])))).remembered(0).open()) {
            Consumer<String> ours = text -> text.lines().filter(line -> !line.isBlank()).forEach(dateline::annotate);
            Consumer<String> theirs = text -> peer.annotate(new CoreDocument(text));
            List<String> first = articles.subList(0, Math.min(5, articles.size()));
            seconds(first, ours, 1);
            seconds(first, theirs, 1);
            for (int threads : new int[] {1, 2}) {
                compare(articles, ours, theirs, threads);
            }
        }
    }

    private static void compare(List<String> articles, Consumer<String> ours, Consumer<String> theirs, int threads)
            throws Exception {
        double ourSeconds = 0;
        double theirSeconds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> share = new ArrayList<>();
            for (int number = round; number < articles.size(); number += ROUNDS) {
                share.add(articles.get(number));
            }
            ourSeconds += seconds(share, ours, threads);
            theirSeconds += seconds(share, theirs, threads);
        }
        System.out.printf(
                Locale.ROOT,
                "%d thread%s: dateline %.2f articles/s, CoreNLP's light way %.2f articles/s, ratio %.2f%n",
                threads,
                threads == 1 ? "" : "s",
                articles.size() / ourSeconds,
                articles.size() / theirSeconds,
                theirSeconds / ourSeconds);
    }

    private static double seconds(List<String> articles, Consumer<String> annotate, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (String article : articles) {
            running.add(workers.submit(() -> annotate.accept(article)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        workers.shutdown();
        return seconds;
    }

    private static Properties lightWay() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        return properties;
    }

    private static List<String> articles(Path file, int every) throws IOException {
        List<String> articles = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        InputStream raw = new FileInputStream(file.toFile());
        try (InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % every == 0) {
                    JsonNode article = mapper.readTree(line);
                    articles.add(article.path("text").asString(""));
                }
            }
        }
        return articles;
    }
}
