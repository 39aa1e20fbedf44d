package org.dateline.eval.gold;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a field holds, in a few words for people. */
public final class FieldWords {

    private static final String NOTHING = "nothing";
    private static final int MOST = 3;
    private static final String OR = " or ";

    private FieldWords() {}

    public static String of(Field field, WrittenRecord record) {
        return switch (field) {
            case TYPE -> record.type();
            case MODE -> record.mode() == null ? NOTHING : record.mode();
            case ACTORS -> joined(record.actors(), FieldWords::party, ", ");
            case RECIPIENTS -> joined(record.recipients(), FieldWords::party, ", ");
            case WHERE -> place(record.where());
            case WHEN -> days(record.when().earliest(), record.when().latest());
            case COUNTS -> joined(record.counts(), one -> count(one.kind(), one.low(), one.best(), one.high()), ", ");
            case REALITY -> record.reality();
            case HISTORICAL -> String.valueOf(record.historical());
            case CLAIMS -> joined(record.claims(), FieldWords::voice, ", ");
        };
    }

    public static String of(Field field, GoldEvent gold) {
        GoldEvent.Days when = gold.when();
        GoldEvent.Places where = gold.where();
        return switch (field) {
            case TYPE -> joined(gold.types(), type -> type, OR);
            case MODE -> joined(gold.modes(), mode -> mode, OR);
            case ACTORS -> joined(gold.actors(), one -> first(one.texts()) + codes(one.codes()), ", ");
            case RECIPIENTS -> joined(gold.recipients(), one -> first(one.texts()) + codes(one.codes()), ", ");
            case WHERE -> where == null ? NOTHING : joined(where.names(), name -> name, OR) + codes(countries(where));
            case WHEN -> when == null ? NOTHING : days(when.earliest(), when.latest());
            case COUNTS -> joined(gold.counts(), one -> count(one.kind(), one.low(), one.best(), one.high()), OR);
            case REALITY -> joined(gold.realities(), reality -> reality, OR);
            case HISTORICAL -> String.valueOf(gold.historical());
            case CLAIMS -> joined(gold.claims(), one -> one.kind() + " by " + first(one.by()), OR);
        };
    }

    private static String party(WrittenRecord.Party party) {
        String name = party.name() == null ? party.text() : party.name();
        return name + (party.code() == null ? "" : codes(List.of(party.code())));
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? "" : " (" + String.join(OR, codes) + ")";
    }

    private static List<String> countries(GoldEvent.Places where) {
        return Stream.concat(Stream.ofNullable(where.country()), where.countries().stream())
                .toList();
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? NOTHING : texts.get(0);
    }

    private static String place(WrittenRecord.@Nullable Place place) {
        if (place == null) {
            return NOTHING;
        }
        return place.name() + (place.country() == null ? "" : codes(List.of(place.country())));
    }

    private static String voice(WrittenRecord.Voice voice) {
        return voice.kind() + " by " + (voice.by() == null ? "nobody named" : party(voice.by()));
    }

    private static String days(@Nullable Object earliest, @Nullable Object latest) {
        if (earliest == null && latest == null) {
            return NOTHING;
        }
        if (earliest != null && earliest.equals(latest)) {
            return earliest.toString();
        }
        return (earliest == null ? "" : earliest) + "/" + (latest == null ? "" : latest);
    }

    private static String count(String kind, @Nullable Double low, @Nullable Double best, @Nullable Double high) {
        if (best != null) {
            return kind + " " + best.longValue();
        }
        return kind + " " + (low == null ? "" : low.longValue()) + "–" + (high == null ? "" : high.longValue());
    }

    /** The first few of a list. */
    private static <T> String joined(List<T> items, Function<T, String> words, String between) {
        String few = items.stream().limit(MOST).map(words).collect(Collectors.joining(between));
        return items.isEmpty() ? NOTHING : items.size() > MOST ? few + between + "…" : few;
    }
}
