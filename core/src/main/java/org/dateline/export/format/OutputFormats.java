package org.dateline.export.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All formats that there are: those that ship with Dateline, then those of jars on the class path. */
public final class OutputFormats {

    private final List<OutputFormat> formats;

    private OutputFormats(List<OutputFormat> formats) {
        this.formats = formats;
    }

    /** All formats. A format of a jar cannot take the name or an ending of one that ships with Dateline: the first one counts. */
    public static OutputFormats all() {
        List<OutputFormat> formats = new ArrayList<>(List.of(ShippedFormat.values()));
        ServiceLoader.load(OutputFormat.class).forEach(formats::add);
        return new OutputFormats(List.copyOf(formats));
    }

    /** Those that write single reports. */
    public OutputFormats ofReports() {
        return those(OutputFormat::writesReports);
    }

    /** Those that write events as all reports together give them. */
    public OutputFormats ofEvents() {
        return those(OutputFormat::writesEvents);
    }

    private OutputFormats those(Predicate<OutputFormat> wanted) {
        return new OutputFormats(formats.stream().filter(wanted).toList());
    }

    /** The formats in order. */
    public List<OutputFormat> list() {
        return formats;
    }

    /** Their names, in order, with commas between them. */
    public String words() {
        return formats.stream().map(OutputFormat::word).collect(Collectors.joining(", "));
    }

    /** The format of a name as users write it, or null. */
    public @Nullable OutputFormat of(String word) {
        return first(format -> format.word().equals(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * The format of a name that there must be.
     *
     * @throws IllegalArgumentException when there is none
     */
    public OutputFormat named(String word) {
        OutputFormat format = of(word);
        if (format == null) {
            throw new IllegalArgumentException("there is no format " + word + "; there are " + words());
        }
        return format;
    }

    /** The format that a file name's ending stands for, or null when it stands for none. */
    public @Nullable OutputFormat ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return first(format -> format.endings().contains(ending));
    }

    private @Nullable OutputFormat first(Predicate<OutputFormat> wanted) {
        return formats.stream().filter(wanted).findFirst().orElse(null);
    }
}
