package org.dateline.link.copy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;

/**
 * Takes fingerprints of texts. What is kept of a text are pairs of words that stand near each other, in any order, function
 * words left out; of all pairs those whose hashes are smallest, so that two texts keep the same ones of what they share. When half
 * of the words of a text are replaced, a quarter of its pairs stay; other word orders leave most of them.
 */
public final class Fingerprints {

    /** How many pairs are kept. */
    public static final int KEPT = 384;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,40}|\\p{N}[\\p{N}.,]{0,30}");
    private static final int NEAR = 3;

    private final Set<String> passedOver = new HashSet<>();

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when the list of words is missing
     */
    public Fingerprints(List<DataFile> files) {
        for (DataFile file : files) {
            if (file.name().endsWith("function_words.txt")) {
                file.lines().stream()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("#"))
                        .forEach(passedOver::add);
            }
        }
        if (passedOver.isEmpty()) {
            throw new DataProblems(List.of(new Problem("link/function_words.txt", 0, "is missing", "restore it")));
        }
    }

    /** The fingerprint of a text; of no use for one of a few words. */
    public Fingerprint of(String text) {
        List<Long> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (!passedOver.contains(word)) {
                words.add(hash(word));
            }
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int index = 0; index < words.size(); index++) {
            int segment = (int) ((long) index * Fingerprint.SEGMENTS / words.size());
            for (int other = index + 1; other <= Math.min(words.size() - 1, index + NEAR); other++) {
                places.putIfAbsent(mixed(words.get(index) + words.get(other)), segment);
            }
        }
        long[] pairs = places.keySet().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .limit(KEPT)
                .toArray();
        byte[] segments = new byte[pairs.length];
        for (int index = 0; index < pairs.length; index++) {
            segments[index] = places.getOrDefault(pairs[index], 0).byteValue();
        }
        return new Fingerprint(Arrays.copyOf(pairs, pairs.length), segments, places.size());
    }

    /** FNV-1a with the finaliser of SplitMix64. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (byte letter : word.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
