package org.dateline.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Measurement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that each figure of each set may be, kept in a file: by set, a digest of the set's file, which items were
 * measured, and a floor a figure. Floors are raised on request and lowered only by hand.
 */
public final class Floors {

    /** How far under a measured figure its floor is set. */
    private static final BigDecimal MARGIN = new BigDecimal("0.01");

    private static final int DECIMALS = 3;

    private record Pinned(String sha256, int every, TreeMap<String, BigDecimal> figures) {}

    private final TreeMap<String, Pinned> sets = new TreeMap<>();

    private Floors() {}

    /**
     * What comparing a set gives.
     *
     * @param missed figures below their floor, each in words
     * @param notes why nothing was compared, if so
     */
    public record Comparison(List<String> missed, List<String> notes) {}

    /**
     * Reads floors; a file that does not exist holds none.
     *
     * @throws JacksonException when it is no JSON
     * @throws UncheckedIOException when it cannot be read
     */
    public static Floors read(Path file) {
        Floors floors = new Floors();
        if (!Files.exists(file)) {
            return floors;
        }
        try {
            JsonNode root = new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
            for (Map.Entry<String, JsonNode> set : root.properties()) {
                JsonNode node = set.getValue();
                TreeMap<String, BigDecimal> figures = new TreeMap<>();
                node.path("figures")
                        .properties()
                        .forEach(figure ->
                                figures.put(figure.getKey(), figure.getValue().decimalValue()));
                floors.sets.put(
                        set.getKey(),
                        new Pinned(
                                node.path("sha256").asString(""),
                                node.path("every").asInt(1),
                                figures));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
        return floors;
    }

    /** Compares the figures of a set with their floors. */
    public Comparison compare(EvalSet set, Measurement measured) {
        Pinned pinned = sets.get(set.name());
        if (pinned == null) {
            return new Comparison(List.of(), List.of());
        }
        if (!pinned.sha256().equals(set.sha256())) {
            return note(set.name() + ": the set has changed since its floors were set; not compared. "
                    + "Take its entry out of the floors and raise them anew");
        }
        if (pinned.every() != set.every()) {
            return note(set.name() + ": floors are for every " + pinned.every() + ". item, not every " + set.every()
                    + ".; not compared");
        }
        List<String> missed = new ArrayList<>();
        pinned.figures().forEach((name, floor) -> {
            Double figure = measured.figures().get(name);
            if (figure == null) {
                missed.add(set.name() + ": " + name + " has a floor and is not measured");
            } else if (figure < floor.doubleValue()) {
                missed.add(String.format(
                        Locale.ROOT, "%s: %s is %.4f, below its floor of %s", set.name(), name, figure, floor));
            }
        });
        return new Comparison(missed, List.of());
    }

    private static Comparison note(String words) {
        return new Comparison(List.of(), List.of(words));
    }

    /** Raises the floors of a set to a little under its figures; none is lowered. A changed set is left as it is. */
    public void raise(EvalSet set, Measurement measured) {
        Pinned pinned =
                sets.computeIfAbsent(set.name(), name -> new Pinned(set.sha256(), set.every(), new TreeMap<>()));
        if (!pinned.sha256().equals(set.sha256()) || pinned.every() != set.every()) {
            return;
        }
        measured.figures().forEach((name, figure) -> {
            BigDecimal floor = BigDecimal.valueOf(figure)
                    .subtract(MARGIN)
                    .max(BigDecimal.ZERO)
                    .setScale(DECIMALS, RoundingMode.FLOOR);
            pinned.figures().merge(name, floor, BigDecimal::max);
        });
    }

    /**
     * Writes the floors.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void write(Path file) {
        Map<String, Map<String, Object>> root = new TreeMap<>();
        sets.forEach((name, pinned) -> root.put(
                name,
                new TreeMap<>(
                        Map.of("sha256", pinned.sha256(), "every", pinned.every(), "figures", pinned.figures()))));
        String text = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(root)
                .replace(System.lineSeparator(), "\n");
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
