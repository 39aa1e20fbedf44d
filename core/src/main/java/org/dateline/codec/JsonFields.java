package org.dateline.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of JSON objects one after the other; a null value is written as null. */
final class JsonFields {

    private static final int DECIMALS = 4;

    private final JsonGenerator generator;

    JsonFields(JsonGenerator generator) {
        this.generator = generator;
    }

    JsonFields open() {
        generator.writeStartObject();
        return this;
    }

    JsonFields close() {
        generator.writeEndObject();
        return this;
    }

    /** A field whose value comes next. */
    JsonFields name(String name) {
        generator.writeName(name);
        return this;
    }

    JsonFields nothing(String name) {
        return name(name).nothing();
    }

    JsonFields nothing() {
        generator.writeNull();
        return this;
    }

    JsonFields text(String name, @Nullable String value) {
        if (value == null) {
            return nothing(name);
        }
        generator.writeStringProperty(name, wellFormed(value));
        return this;
    }

    JsonFields texts(String name, List<String> values) {
        return list(name, values, value -> generator.writeString(wellFormed(value)));
    }

    /** An enum constant, in lower case. */
    JsonFields word(String name, Enum<?> value) {
        return text(name, value.name().toLowerCase(Locale.ROOT));
    }

    JsonFields date(String name, @Nullable LocalDate value) {
        return text(name, value == null ? null : value.toString());
    }

    JsonFields flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    JsonFields number(String name, int value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    JsonFields integer(String name, @Nullable Long value) {
        if (value == null) {
            return nothing(name);
        }
        generator.writeNumberProperty(name, value);
        return this;
    }

    /** A number as it is. */
    JsonFields decimal(String name, @Nullable Double value) {
        if (value == null) {
            return nothing(name);
        }
        generator.writeNumberProperty(name, value);
        return this;
    }

    /** A score, to four decimals: more would only be noise. */
    JsonFields rounded(String name, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return decimal(name, rounded.doubleValue());
    }

    /** A span as {@code [start, end]}. */
    JsonFields span(String name, @Nullable Span span) {
        if (span == null) {
            return nothing(name);
        }
        generator.writeName(name);
        generator.writeStartArray();
        generator.writeNumber(span.start());
        generator.writeNumber(span.end());
        generator.writeEndArray();
        return this;
    }

    <T> JsonFields list(String name, List<T> values, Consumer<? super T> writer) {
        generator.writeName(name);
        generator.writeStartArray();
        values.forEach(writer);
        generator.writeEndArray();
        return this;
    }

    /** An unpaired surrogate has no UTF-8; it becomes the replacement character, which keeps all offsets. */
    private static String wellFormed(String text) {
        StringBuilder wellFormed = null;
        for (int index = 0; index < text.length(); index++) {
            if (!Character.isSurrogate(text.charAt(index))) {
                continue;
            }
            if (index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1))) {
                index++;
            } else {
                wellFormed = wellFormed == null ? new StringBuilder(text) : wellFormed;
                wellFormed.setCharAt(index, '\uFFFD');
            }
        }
        return wellFormed == null ? text : wellFormed.toString();
    }
}
