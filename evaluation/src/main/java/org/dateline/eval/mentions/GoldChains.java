package org.dateline.eval.mentions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.ChainMention;

/** The chains of a document of the GUM corpus: what {@code Entity=} in its last column marks twice or more. */
final class GoldChains {

    private static final int MORE = 9;
    private static final Pattern MARK = Pattern.compile("\\([^()]+\\)?|[^()]+\\)");
    private static final Set<String> MEMBERS = Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ");

    private record Open(String entity, int sentence, int first) {}

    private GoldChains() {}

    /** Whether a sentence has marks of entities. */
    static boolean areMarked(TreebankSentence sentence) {
        return sentence.rows().stream().anyMatch(row -> row.get(MORE).contains("Entity="));
    }

    /** The mentions of each entity that is mentioned more than once; a mention that runs over a sentence's end is left out. */
    static List<List<ChainMention>> of(List<TreebankSentence> sentences) {
        Map<String, List<ChainMention>> found = new LinkedHashMap<>();
        List<Open> open = new ArrayList<>();
        for (int place = 0; place < sentences.size(); place++) {
            TreebankSentence sentence = sentences.get(place);
            for (int word = 0; word < sentence.rows().size(); word++) {
                Matcher marks = MARK.matcher(marks(sentence.rows().get(word).get(MORE)));
                while (marks.find()) {
                    read(marks.group(), sentence, place, word, open, found);
                }
            }
        }
        return found.values().stream().filter(chain -> chain.size() > 1).toList();
    }

    private static String marks(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .filter(part -> part.startsWith("Entity="))
                .map(part -> part.substring("Entity=".length()))
                .findFirst()
                .orElse("");
    }

    private static void read(
            String mark,
            TreebankSentence sentence,
            int place,
            int word,
            List<Open> open,
            Map<String, List<ChainMention>> found) {
        String entity = mark.replaceAll("[()]", "").split("-")[0];
        if (mark.startsWith("(")) {
            open.add(0, new Open(entity, place, word));
        }
        if (mark.endsWith(")")) {
            for (Iterator<Open> latest = open.iterator(); latest.hasNext(); ) {
                Open begun = latest.next();
                if (begun.entity().equals(entity)) {
                    latest.remove();
                    if (begun.sentence() == place) {
                        found.computeIfAbsent(entity, name -> new ArrayList<>())
                                .add(mention(sentence, place, begun.first(), word + 1));
                    }
                    return;
                }
            }
        }
    }

    private static ChainMention mention(TreebankSentence sentence, int place, int first, int end) {
        int head = sentence.headOf(first, end);
        boolean joint = false;
        for (int word = head + 1; word < end; word++) {
            joint |= sentence.head(word) == head
                    && sentence.relation(word).equals("conj")
                    && MEMBERS.contains(sentence.universal(word));
        }
        return new ChainMention(place, head, first, end, joint);
    }
}
