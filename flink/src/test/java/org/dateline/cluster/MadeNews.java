package org.dateline.cluster;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports made for tests, as lines of batch input: stories that several reports tell, copies, copies with other words, words that change
 * under their id, and what cannot be read.
 */
final class MadeNews {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOWNS = List.of(
            "Goma",
            "Kharkiv",
            "Aden",
            "Sittwe",
            "Maiduguri",
            "Gao",
            "Idlib",
            "Mosul",
            "Kandahar",
            "Juba",
            "Quetta",
            "Tripoli");
    private static final List<String> SIDES = List.of(
            "Soldiers", "Rebels", "Police", "Gunmen", "Militants", "Protesters", "Border guards", "Dock workers");
    private static final List<String> THINGS = List.of(
            "a grain market",
            "the old harbour",
            "a cement works",
            "the teachers' college",
            "a water plant",
            "the customs house",
            "a bus depot",
            "the radio mast",
            "a flour mill",
            "the river ferry",
            "a brick kiln",
            "the salt store");
    private static final List<String> TELLERS = List.of(
            "the mayor", "a doctor", "an aid worker", "the army", "a witness", "the governor", "a priest", "the union");
    private static final List<String> FIRST = List.of(
            "%s attacked %s in %s on %s, killing %s people, %s said.",
            "%s shelled %s near %s on %s and left %s dead, according to %s.",
            "%s raided %s outside %s on %s; %s men died, %s told reporters.",
            "%s bombed %s at %s on %s, with %s deaths, %s reported.");
    /** Only small words and one verb each, for what they share would make copies of all reports. */
    private static final List<String> MORE = List.of(
            "The # # of the # had # near # and a #.",
            "A # and the # were # behind # with # #.",
            "# of # stood by the # # while # was a #.",
            "Nobody # the # from #, and # were # in a #.",
            "Later the # was # with # so that # would # the #.",
            "Thousands protested against the # in front of the # with #.",
            "# brought #, # and # to # whose # had #.",
            "An # called # a # and # before the # #.");

    private final Random random;
    private final List<String[]> stories = new ArrayList<>();
    private final List<ObjectNode> made = new ArrayList<>();
    private int days;

    MadeNews(long seed) {
        random = new Random(seed);
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** So many reports, one a line, spread over the more days the more there are. */
    List<String> lines(int reports) {
        days = Math.max(400, reports / 3);
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < reports; number++) {
            lines.add(line(number));
        }
        return lines;
    }

    private String line(int number) {
        int kind = made.isEmpty() ? 9 : random.nextInt(20);
        if (kind == 0) {
            return "{broken " + number;
        }
        ObjectNode before = made.isEmpty() ? JSON.createObjectNode() : made.get(random.nextInt(made.size()));
        ObjectNode report = JSON.createObjectNode().put("id", "made-" + number);
        if (kind < 3) {
            report.put("text", before.path("text").asString());
            report.put("published", before.path("published").asString());
        } else if (kind == 3) {
            report.put("id", before.path("id").asString());
            report.put("text", before.path("text").asString() + " Nobody else was hurt.");
            report.put("published", before.path("published").asString());
        } else if (kind < 6) {
            report.put("text", spun(before.path("text").asString()));
            report.put("published", before.path("published").asString());
        } else {
            tell(report);
        }
        report.put("source", "paper " + random.nextInt(30));
        made.add(report);
        return report.toString();
    }

    private String spun(String text) {
        StringBuilder spun = new StringBuilder();
        for (String word : text.split(" ")) {
            spun.append(spun.isEmpty() ? "" : " ").append(random.nextInt(9) == 0 ? word(random) : word);
        }
        return spun.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append("s").toString();
    }

    private void begin() {
        String[] story = new String[14];
        story[0] = any(TOWNS);
        story[1] = any(SIDES);
        story[2] = any(THINGS);
        story[3] = any(TELLERS);
        story[4] = Integer.toString(2 + random.nextInt(50));
        story[5] = LocalDate.of(2016, 1, 5).plusDays(random.nextInt(days)).toString();
        String[] words = new String[20];
        for (int index = 0; index < words.length; index++) {
            words[index] = word(random);
        }
        for (int index = 6; index < story.length; index++) {
            StringBuilder sentence = new StringBuilder();
            for (char letter : any(MORE).toCharArray()) {
                sentence.append(letter == '#' ? words[random.nextInt(words.length)] : String.valueOf(letter));
            }
            story[index] = sentence.toString();
        }
        stories.add(story);
    }

    private void tell(ObjectNode report) {
        if (stories.size() < 3 || random.nextInt(8) == 0) {
            begin();
        }
        int recent = Math.min(stories.size(), 40);
        String[] story = stories.get(stories.size() - 1 - random.nextInt(recent));
        LocalDate day = LocalDate.parse(story[5]).plusDays(random.nextInt(3));
        String weekday = LocalDate.parse(story[5]).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int killed = Integer.parseInt(story[4]) + random.nextInt(2);
        StringBuilder text =
                new StringBuilder(String.format(any(FIRST), story[1], story[2], story[0], weekday, killed, story[3]));
        for (int sentence = 0; sentence < 4; sentence++) {
            text.append(' ').append(story[6 + random.nextInt(8)]);
        }
        report.put("published", day.toString());
        report.put("text", text.toString());
        if (random.nextInt(12) == 0) {
            report.remove("published");
        }
    }
}
