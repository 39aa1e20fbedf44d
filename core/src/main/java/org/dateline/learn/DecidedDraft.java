package org.dateline.learn;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.coreference.field.RecordField;
import org.dateline.record.DecidedMention;

/**
 * A record that the program makes of a mention that people decided about, and what follows from their decision.
 *
 * @param decided the mention
 * @param signs what speaks for and against the record being right as a whole
 * @param fieldSigns what speaks for and against each field of the claim that leads it
 * @param typeSigns what its confidence is computed from; empty when it was not computed so
 * @param whole whether the record is right as a whole and no second one of its event
 * @param fields for each field that the decision says something about, whether the value that the leading claim gives is right
 */
record DecidedDraft(
        DecidedMention decided,
        List<String> signs,
        Map<RecordField, Set<String>> fieldSigns,
        Map<String, Double> typeSigns,
        boolean whole,
        Map<RecordField, Boolean> fields) {

    /** Copies the collections. */
    DecidedDraft {
        signs = List.copyOf(signs);
        fieldSigns = Collections.unmodifiableMap(new EnumMap<>(fieldSigns));
        fields = fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** What the model of whole records learns from it. */
    Example ofRecord() {
        return Example.of(decided.report(), signs, whole, decided.weight());
    }

    /** What the model of a field learns from it; nothing when the decision says nothing about the field. */
    Optional<Example> ofField(RecordField field) {
        Boolean right = fields.get(field);
        Set<String> own = fieldSigns.getOrDefault(field, Set.of());
        return right == null || own.isEmpty()
                ? Optional.empty()
                : Optional.of(Example.of(decided.report(), own, right, decided.weight()));
    }

    /** What the confidence of types learns from it; nothing when the record's was not computed from signs. */
    Optional<Example> ofType() {
        Boolean right = fields.get(RecordField.TYPE);
        return right == null || typeSigns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Example(decided.report(), typeSigns, right, decided.weight()));
    }
}
