import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Draws where coding spends its time: {@code Flame RECORDING OUT}. The recording is one of Java Flight Recorder, of one thread at work;
 * a bar is as wide as its share of the samples, callers below, called above (Gregg, "The Flame Graph", 2016).
 */
final class Flame {

    private static final String ROOT = "org.dateline.Pipeline";
    private static final int WIDTH = 1_180;
    private static final int ROW = 17;
    private static final double LEAST = 0.002;
    private static final int LETTER = 6;

    private final String name;
    private final Map<String, Flame> called = new TreeMap<>();
    private int samples;

    private Flame(String name) {
        this.name = name;
    }

    public static void main(String[] arguments) throws Exception {
        Flame root = new Flame("a report through the pipeline");
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                String kind = event.getEventType().getName();
                if (kind.equals("jdk.ExecutionSample") || kind.equals("jdk.NativeMethodSample")) {
                    root.add(frames(event));
                }
            }
        }
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(arguments[1])), false, StandardCharsets.UTF_8)) {
            root.draw(out);
        }
    }

    /** What stands above the pipeline's entry, outermost first; nothing when the pipeline is not at work. */
    private static List<String> frames(RecordedEvent event) {
        List<String> frames = new ArrayList<>();
        if (event.getStackTrace() == null) {
            return frames;
        }
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (type.equals(ROOT) && frame.getMethod().getName().equals("code")) {
                Collections.reverse(frames);
                return frames;
            }
            // lambdas and the clock around each step say nothing
            if (!type.contains("$$") && !frame.getMethod().getName().contains("lambda$") && !type.endsWith("StepClock")) {
                String called = type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
                if (frames.isEmpty() || !frames.get(frames.size() - 1).equals(called)) {
                    frames.add(called);
                }
            }
        }
        return List.of();
    }

    private void add(List<String> frames) {
        if (frames.isEmpty()) {
            return;
        }
        samples++;
        Flame at = this;
        for (String frame : frames) {
            at = at.called.computeIfAbsent(frame, Flame::new);
            at.samples++;
        }
    }

    private int depth(double least) {
        int deepest = 0;
        for (Flame one : called.values()) {
            if (one.samples >= least) {
                deepest = Math.max(deepest, one.depth(least));
            }
        }
        return deepest + 1;
    }

    private void draw(PrintStream out) {
        double least = LEAST * samples;
        int height = depth(least) * ROW + 8;
        out.printf(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"monospace\" font-size=\"10\">%n",
                WIDTH, height);
        out.printf("<title>Where coding spends its time: %d samples</title>%n", samples);
        draw(out, 0, height - ROW - 4, samples, least);
        out.println("</svg>");
    }

    private void draw(PrintStream out, double left, int top, int all, double least) {
        double width = (double) WIDTH * samples / all;
        int letters = (int) ((width - 4) / LETTER);
        String shown = letters < 3 ? "" : name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
        int shade = 60 + Math.floorMod(name.hashCode(), 25);
        out.printf(
                Locale.ROOT,
                "<g><title>%s: %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"hsl(%d,55%%,%d%%)\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text></g>%n",
                escaped(name), 100.0 * samples / all, left, top, Math.max(0.5, width - 1), ROW - 1,
                name.startsWith("OrtSession") ? 210 : 35, shade, left + 2, top + 12, escaped(shown));
        double at = left;
        List<Flame> widest = new ArrayList<>(called.values());
        widest.sort((one, other) -> other.samples - one.samples);
        for (Flame one : widest) {
            if (one.samples >= least) {
                one.draw(out, at, top - ROW, all, least);
                at += (double) WIDTH * one.samples / all;
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
