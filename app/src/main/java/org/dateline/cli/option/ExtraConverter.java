package org.dateline.cli.option;

import java.util.Arrays;
import java.util.Locale;
import org.dateline.export.JsonLinesWriter.Extra;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a kind of record. */
public final class ExtraConverter implements ITypeConverter<Extra> {

    @Override
    public Extra convert(String text) {
        return Arrays.stream(Extra.values())
                .filter(extra -> extra.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no kind of record; there are reports, statements"));
    }
}
