package org.dateline.cli.option;

import org.dateline.export.format.OutputFormat;
import org.dateline.export.format.OutputFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a format that single reports are written in. */
final class FormatConverter implements ITypeConverter<OutputFormat> {

    @Override
    public OutputFormat convert(String text) {
        OutputFormats formats = OutputFormats.all().ofReports();
        OutputFormat format = formats.of(text);
        if (format == null) {
            throw new TypeConversionException("'" + text + "' is no format; there are " + formats.words());
        }
        return format;
    }
}
