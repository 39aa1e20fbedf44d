package org.dateline.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dateline.export.RecordFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an output format. */
final class FormatConverter implements ITypeConverter<RecordFormat> {

    @Override
    public RecordFormat convert(String text) {
        return Arrays.stream(RecordFormat.values())
                .filter(format -> format.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no format; there are "
                        + Arrays.stream(RecordFormat.values())
                                .map(RecordFormat::word)
                                .collect(Collectors.joining(", "))));
    }
}
