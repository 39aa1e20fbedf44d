package org.dateline.coreference.field;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Claim;

/** How likely each field of each claim of a report is right. */
public final class FieldShares {

    private final Map<Claim, Map<RecordField, Double>> shares = new IdentityHashMap<>();

    public FieldShares(Annotated annotated, List<Claim> claims, FieldWeights weights) {
        FieldSigns signs = new FieldSigns(annotated);
        for (Claim claim : claims) {
            Map<RecordField, Double> own = new EnumMap<>(RecordField.class);
            for (RecordField field : RecordField.values()) {
                own.put(field, weights.share(field, signs.of(field, claim)));
            }
            shares.put(claim, own);
        }
    }

    private FieldShares() {}

    /** Shares under which every field that is filled is kept, for records of single claims that are to be judged. */
    public static FieldShares all(List<Claim> claims) {
        FieldShares all = new FieldShares();
        Map<RecordField, Double> certain = new EnumMap<>(RecordField.class);
        for (RecordField field : RecordField.values()) {
            certain.put(field, 1.0);
        }
        claims.forEach(claim -> all.shares.put(claim, certain));
        return all;
    }

    /** How likely a field is right, from 0 to 1; 0 for one that is open. */
    double of(RecordField field, Claim claim) {
        return shares.getOrDefault(claim, Map.of()).getOrDefault(field, 0.0);
    }

    /** Whether a claim is likely enough to be an event of its type. */
    public boolean isEvent(Claim claim) {
        return of(RecordField.TYPE, claim) >= FieldWeights.EVENT;
    }

    /** Whether a field is filled and likely enough to be kept. */
    boolean isKept(RecordField field, Claim claim) {
        double share = of(field, claim);
        return share > 0 && (field == RecordField.MODE || FieldWeights.isEnough(share));
    }

    /** What a record of the claim alone would be worth to a reader: how likely no field is wrong, times how many are filled. */
    double worth(Claim claim) {
        double right = of(RecordField.TYPE, claim);
        int filled = 0;
        for (RecordField field : RecordField.values()) {
            if (field != RecordField.TYPE && isKept(field, claim)) {
                right *= of(field, claim);
                filled++;
            }
        }
        return right * (2 + filled) / (1 + RecordField.values().length);
    }
}
