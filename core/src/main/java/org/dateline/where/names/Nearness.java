package org.dateline.where.names;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;

/**
 * Whether the words beside a name say that something was near the place and not in it: "between A and B", "the road from A to B",
 * "10 km from X", "the outskirts of X".
 */
final class Nearness {

    private static final int LONGEST = 80;

    private final List<Pattern> before;
    private final Pattern after;

    /** Of "the A-B road", what comes before and after B. */
    private final Pattern hyphenated;

    private final Pattern road;

    Nearness(PlaceCues cues) {
        String article = "(?:" + cues.pattern(PlaceCue.ARTICLE) + "\\s+)?";
        String type = "(?:(?!" + cues.pattern(PlaceCue.LOCATIVE) + "\\s)\\p{Ll}+\\s+){0,3}";
        String between = "\\b" + cues.pattern(PlaceCue.BETWEEN) + "\\s+";
        String onRoad = "\\b" + cues.pattern(PlaceCue.ROAD) + "\\s+(?:\\p{Ll}+\\s+){0,2}?";
        String end = cues.pattern(PlaceCue.GOAL, PlaceCue.SOURCE) + "\\s+";
        String name = article + type + "\\p{Lu}[^.;]{1,40}?";
        String from = cues.pattern(PlaceCue.OF, PlaceCue.SOURCE) + "\\s+";
        this.before = List.of(
                Pattern.compile(between + type + "$"),
                Pattern.compile(between + name + "\\s+" + cues.pattern(PlaceCue.JOINING) + "\\s+" + type + "$"),
                Pattern.compile(onRoad + end + type + "$"),
                Pattern.compile(onRoad + end + name + "\\s+" + end + type + "$"),
                Pattern.compile("\\b" + cues.pattern(PlaceCue.DISTANCE) + "[^.;,]{0,30}?\\s" + from + type + "$"),
                Pattern.compile("\\b" + cues.pattern(PlaceCue.SURROUNDINGS) + "\\s+" + cues.pattern(PlaceCue.OF)
                        + "\\s+" + type + "$"));
        this.hyphenated = Pattern.compile("\\p{Lu}[\\p{L}'’]+\\s?[-–]\\s?$");
        this.after = Pattern.compile("^(?:" + cues.pattern(PlaceCue.POSSESSIVE) + ")?\\s+"
                + cues.pattern(PlaceCue.SURROUNDINGS) + "\\b|^\\s?[-–]\\s?\\p{Lu}[\\p{L}'’]+\\s+"
                + cues.pattern(PlaceCue.ROAD) + "\\b");
        this.road = Pattern.compile("^\\s+" + cues.pattern(PlaceCue.ROAD) + "\\b");
    }

    /** Whether what is told of a name is near it. */
    boolean isNear(String text, Toponym toponym) {
        String left = text.substring(Math.max(0, toponym.start() - LONGEST), toponym.start());
        String right = text.substring(toponym.end(), Math.min(text.length(), toponym.end() + LONGEST));
        return after.matcher(right).find()
                || hyphenated.matcher(left).find() && road.matcher(right).find()
                || before.stream().anyMatch(words -> words.matcher(left).find());
    }
}
