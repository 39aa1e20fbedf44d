package org.dateline.silver;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Names in the words of treebanks, found by NLP4J. Arguments: files in CoNLL-U or IOB2, gzipped. Output: a line a name,
 * {@code sent_id, first word, end, kind}, tab-separated, words counted from 0.
 */
public final class SilverNames {

    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/en-";
    private static final String CONFIGURATION = "<configuration><tsv><column index=\"1\" field=\"form\"/></tsv><lexica>"
            + "<ambiguity_classes field=\"word_form_simplified_lowercase\">" + LEXICA
            + "ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>"
            + "<word_clusters field=\"word_form_simplified_lowercase\">" + LEXICA
            + "brown-clusters-simplified-lowercase.xz</word_clusters>"
            + "<word_embeddings field=\"word_form_undigitalized\">" + LEXICA + "word-embeddings-undigitalized.xz</word_embeddings>"
            + "<named_entity_gazetteers field=\"word_form_simplified\">" + LEXICA
            + "named-entity-gazetteers-simplified.xz</named_entity_gazetteers></lexica><models><pos>" + MODELS
            + "pos.xz</pos><ner>" + MODELS + "ner.xz</ner></models></configuration>";
    private static final Map<String, String> KINDS = Map.of(
            "PERSON", "PER", "ORG", "ORG", "GPE", "GPE", "LOC", "LOC", "FAC", "FAC", "FACILITY", "FAC", "NORP", "NORP");

    private SilverNames() {}

    /** Labels the files. */
    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        NLPDecoder decoder =
                new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        for (String file : files) {
            try (InputStream stream = new GZIPInputStream(Files.newInputStream(Path.of(file)));
                    BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                label(decoder, reader, out);
            }
        }
        out.flush();
    }

    private static void label(NLPDecoder decoder, BufferedReader reader, PrintStream out) throws IOException {
        String identity = "";
        List<String> forms = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.split("\t");
            if (line.startsWith("# sent_id = ")) {
                identity = line.substring(12);
            } else if (cells.length > 2 && cells[0].chars().allMatch(Character::isDigit)) {
                forms.add(cells[1]);
            } else if (line.isEmpty() && !forms.isEmpty()) {
                write(decoder, identity, forms, out);
                forms.clear();
            }
        }
    }

    private static void write(NLPDecoder decoder, String identity, List<String> forms, PrintStream out) {
        NLPNode[] nodes = new NLPNode[forms.size() + 1];
        nodes[0] = new NLPNode().toRoot();
        for (int word = 1; word < nodes.length; word++) {
            nodes[word] = new NLPNode(word, forms.get(word - 1));
        }
        decoder.decode(nodes);
        int start = 0;
        for (int word = 1; word < nodes.length; word++) {
            String tag = nodes[word].getNamedEntityTag();
            if (tag == null || tag.length() < 3) {
                continue;
            }
            char place = tag.charAt(0);
            if (place == 'B' || place == 'U') {
                start = word;
            }
            String kind = KINDS.get(tag.substring(2));
            if ((place == 'L' || place == 'U') && kind != null) {
                out.println(identity + "\t" + (start - 1) + "\t" + word + "\t" + kind);
            }
        }
    }
}
