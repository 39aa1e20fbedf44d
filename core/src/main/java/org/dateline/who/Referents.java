package org.dateline.who;

import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.who.Discourse.ActorMention;
import org.dateline.who.country.ChosenCountry;
import org.dateline.who.country.UnplacedBody;
import org.dateline.who.directory.Identity;
import org.dateline.who.phrase.HeadedPhrase;
import org.jspecify.annotations.Nullable;

/** Resolves the phrases of a report to whom they refer: by the phrase itself, or by its antecedent. */
final class Referents {

    private final Discourse discourse;
    private final PronounAntecedents pronouns;
    private final DescriptionAntecedents descriptions;

    Referents(Discourse discourse) {
        this.discourse = discourse;
        this.pronouns = new PronounAntecedents(discourse);
        this.descriptions = new DescriptionAntecedents(discourse);
    }

    /** Whom a phrase refers to; null for a pronoun without an antecedent. */
    @Nullable
    Identity of(Sentence sentence, Token head) {
        if (PronounAntecedents.isPronoun(head)) {
            ActorMention before = pronouns.of(sentence, head);
            return before == null ? null : resolved(before.nominal(), before.identity());
        }
        HeadedPhrase nominal = HeadedPhrase.of(sentence, head.index());
        return resolved(nominal, discourse.reader().read(nominal));
    }

    /** The country of a body that only what stands around it gives, with the reason; null for any other phrase. */
    @Nullable
    ChosenCountry chosen(Sentence sentence, Token head) {
        HeadedPhrase nominal = nominal(sentence, head);
        if (nominal == null || nominal.isName()) {
            return null;
        }
        Identity own = discourse.reader().read(nominal);
        return own.isPlaced() || possessor(nominal, own) != null ? null : descriptions.chosen(nominal, own);
    }

    /** The phrase itself, or the antecedent of a pronoun; null for a pronoun without one. */
    @Nullable
    HeadedPhrase nominal(Sentence sentence, Token head) {
        if (!PronounAntecedents.isPronoun(head)) {
            return HeadedPhrase.of(sentence, head.index());
        }
        ActorMention before = pronouns.of(sentence, head);
        return before == null ? null : before.nominal();
    }

    /** The bodies that the report names without a country, each with the countries that it may be of. */
    List<UnplacedBody> unplaced() {
        return descriptions.unplaced();
    }

    /** Who a phrase is by its own words, else by its antecedent. */
    private Identity resolved(HeadedPhrase nominal, Identity own) {
        if (own.isPlaced() || nominal.isName()) {
            return own;
        }
        Identity possessor = possessor(nominal, own);
        Identity before = possessor == null ? descriptions.of(nominal, own) : possessor;
        if (before == null) {
            return own;
        }
        boolean sameNoun = before.noun().equals(own.noun()) && !before.isNamed();
        List<String> sectors = own.sectors().isEmpty() || before.isNamed() ? before.sectors() : own.sectors();
        return new Identity(
                before.isNamed() || sameNoun ? before.name() : own.name(),
                before.code(),
                sectors,
                before.entity(),
                own.sort(),
                own.noun());
    }

    /** "its forces", "their supporters": of the antecedent of the pronoun. */
    private @Nullable Identity possessor(HeadedPhrase nominal, Identity own) {
        Token pronoun = nominal.sentence().dependent(nominal.headToken(), "nmod:poss");
        if (pronoun == null || !PronounAntecedents.isPronoun(pronoun)) {
            return null;
        }
        ActorMention owner = pronouns.of(nominal.sentence(), pronoun);
        Identity identity = owner == null ? null : owner.identity();
        return identity == null || !identity.isPlaced() || own.noun().isEmpty()
                ? null
                : discourse.reader().owned(nominal, identity);
    }
}
