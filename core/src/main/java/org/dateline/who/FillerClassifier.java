package org.dateline.who;

import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.annotation.Mention;
import org.dateline.model.annotation.Nominal.Kind;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.Identity;
import org.dateline.who.directory.Identity.Sort;
import org.dateline.who.directory.RoleNouns;
import org.dateline.who.directory.RoleNouns.Role;
import org.dateline.who.phrase.HeadedPhrase;
import org.dateline.who.phrase.PhraseShape;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a phrase that fills a role: by the names of the data, by common nouns with a class, by role nouns, and
 * else by what the encoder takes the phrase to mention.
 */
final class FillerClassifier {

    private static final Pattern YEAR = Pattern.compile("(1[5-9]|20)\\d\\d");

    private static final Set<String> DESCRIBING = Set.of("acl", "amod", "nmod", "advmod", "obl");

    /** Kinds of mentions that no pronoun of a party has. */
    private static final Set<Kind> LIFELESS =
            Set.of(Kind.EVENT, Kind.TIME, Kind.OBJECT, Kind.SUBSTANCE, Kind.ANIMAL, Kind.PLANT, Kind.ABSTRACT);

    private final FillerClasses fillers;
    private final RoleNouns roles;
    private final PhraseShape shape;

    FillerClassifier(FillerClasses fillers, RoleNouns roles) {
        this.fillers = fillers;
        this.roles = roles;
        this.shape = new PhraseShape(roles);
    }

    /** What a phrase is that reads as somebody. */
    FillerClass of(HeadedPhrase nominal, Identity identity) {
        Token counted = shape.counted(nominal);
        HeadedPhrase inner = counted == null ? null : HeadedPhrase.of(nominal.sentence(), counted.index());
        if (inner != null && !shape.isBareQuantity(inner)) {
            FillerClass ofCounted = of(inner, identity);
            if (ofCounted.acts() != FillerClass.Acts.NOBODY) {
                return ofCounted;
            }
        }
        return ofWhole(nominal, identity);
    }

    private FillerClass ofWhole(HeadedPhrase whole, Identity identity) {
        Token head = whole.headToken();
        Kind kind = kind(whole.sentence(), head);
        Mention mention = whole.sentence().mentionAt(head.index());
        if (PronounAntecedents.isPronoun(head)) {
            return ofPronoun(whole);
        }
        boolean direction =
                head.universal().equals("ADJ") && fillers.ofNoun(whole.sentence(), head.index(), head.index()) != null;
        if ((mention != null || identity.isNamed()) && !direction) {
            return fillers.of(ofName(mention, identity, kind, head));
        }
        return switch (head.universal()) {
            case "NUM", "SYM", "PUNCT", "X" ->
                fillers.of(ofNumber(head, kind, whole.sentence().dependent(head, "det") != null));
            case "NOUN", "PROPN" -> ofNoun(whole, identity, kind);
            default ->
                fillers.of(kind == Kind.PERSON && !PhraseShape.isModifier(whole) ? "person" : FillerClass.QUALITY);
        };
    }

    /** Whether a pronoun stands for something that can be no party, as far as the encoder knows. */
    static boolean isLifeless(Sentence sentence, Token pronoun) {
        Kind kind = kind(sentence, pronoun);
        return kind != null && LIFELESS.contains(kind);
    }

    /** "Those arrested" are people; a pronoun alone is nobody. */
    private FillerClass ofPronoun(HeadedPhrase nominal) {
        return fillers.of(isDescribed(nominal.sentence(), nominal.headToken()) ? "person" : FillerClass.PRONOUN);
    }

    /** Whether a pronoun points at people whom the words after it describe: "those behind the raid". */
    boolean isDescribed(Sentence sentence, Token pronoun) {
        return roles.cues().is(ActorCue.POINTING, pronoun.text())
                && sentence.dependents(pronoun).stream()
                        .anyMatch(
                                child -> child.index() > pronoun.index() && DESCRIBING.contains(child.plainRelation()));
    }

    private static String ofName(@Nullable Mention mention, Identity identity, @Nullable Kind kind, Token head) {
        if (identity.isPlaced() && identity.sort() != Sort.EQUIPMENT && identity.sort() != Sort.UNKNOWN) {
            return identity.sort() == Sort.PERSON ? "person" : "body";
        }
        if (mention == null) {
            return FillerClass.QUALITY;
        }
        return switch (mention.kind()) {
            case PERSON, NATIONALITY -> "person";
            case ORGANIZATION -> "body";
            case PLACE -> kind == null || kind == Kind.PERSON || kind == Kind.ORGANIZATION ? "territory" : named(kind);
            case OTHER -> kind == null || kind == Kind.ABSTRACT ? unknown(mention) : named(kind);
        };
    }

    /** A name of which nothing is known is somebody's, but not the number of a road or of a type. */
    private static String unknown(Mention mention) {
        return mention.text().chars().anyMatch(Character::isDigit) ? "thing" : "body";
    }

    private static String named(Kind kind) {
        return kind == Kind.PLACE ? "territory" : ofKind(kind);
    }

    private static String ofNumber(Token head, @Nullable Kind kind, boolean pointed) {
        boolean people = kind == Kind.PERSON || kind == Kind.ORGANIZATION || pointed && kind != Kind.TIME;
        if (head.universal().equals("NUM") && people) {
            return "person";
        }
        return kind == Kind.TIME || YEAR.matcher(head.text()).matches() ? "time" : "measure";
    }

    private FillerClass ofNoun(HeadedPhrase nominal, Identity identity, @Nullable Kind kind) {
        Sentence sentence = nominal.sentence();
        int head = nominal.head();
        FillerClass noun =
                nominal.headToken().universal().equals("NOUN") ? fillers.ofNoun(sentence, nominal.first(), head) : null;
        Role role = roles.endingAt(sentence, nominal.first(), head);
        boolean longer = role != null && role.to() - role.from() > 1;
        if (noun != null && !longer) {
            return corrected(noun, kind);
        }
        if (role == null && nominal.isName()) {
            return fillers.of(kind == null || kind == Kind.ABSTRACT || kind == Kind.OBJECT ? "body" : named(kind));
        }
        if (role != null) {
            return switch (role.sort()) {
                case EQUIPMENT -> fillers.of(kind == Kind.PERSON ? "person" : "weapon");
                case PERSON -> fillers.of("person");
                default -> fillers.of("body");
            };
        }
        return identity.sort() == Sort.PERSON || identity.sort() == Sort.PEOPLE
                ? fillers.of("person")
                : fillers.of(kind == null ? "thing" : ofKind(kind));
    }

    /** A noun that may mean a place or those who work there, or a weapon or a pit: the sentence decides. */
    private FillerClass corrected(FillerClass noun, @Nullable Kind kind) {
        return switch (noun.name()) {
            case "place" -> kind == Kind.ORGANIZATION ? fillers.of("body") : noun;
            case "weapon", "vehicle" -> kind == Kind.PLACE ? fillers.of("place") : noun;
            default -> noun;
        };
    }

    private static String ofKind(Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANIZATION -> "body";
            case PLACE -> "place";
            case EVENT -> "deed";
            case TIME -> "time";
            case OBJECT, SUBSTANCE, PLANT -> "thing";
            case ANIMAL -> "creature";
            case ABSTRACT -> "idea";
        };
    }

    private static @Nullable Kind kind(Sentence sentence, Token head) {
        for (org.dateline.model.annotation.Nominal nominal : sentence.nominals()) {
            if (nominal.token() == head.index()) {
                return nominal.kind();
            }
        }
        return null;
    }
}
