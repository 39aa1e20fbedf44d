package org.dateline.code;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.code.fixture.Fixture;
import org.dateline.code.fixture.FixtureFile;
import org.dateline.code.fixture.ShippedData;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The claims of whole sentences, by {@code claims.conllu}. */
class CoderTest {

    private static final ShippedData DATA = ShippedData.read();

    @TestFactory
    Stream<DynamicTest> aSentenceGivesTheClaimsThatItsReadersWouldFind() {
        return FixtureFile.beside(CoderTest.class, "claims.conllu").tests(CoderTest::value);
    }

    static String value(Fixture fixture, @Nullable Token word, String field) {
        List<Claim> claims = DATA.coder().code(fixture.annotated());
        if (word == null) {
            return ShippedData.joined(claims.stream()
                    .map(claim -> fixture.text().slice(claim.triggerSpan()))
                    .toList());
        }
        return claims.stream()
                .filter(claim -> claim.trigger() == word.index())
                .findFirst()
                .map(claim -> value(fixture, claim, field))
                .orElse("no claim");
    }

    private static String value(Fixture fixture, Claim claim, String field) {
        return switch (field) {
            case "code" ->
                claim.code().type()
                        + (claim.code().mode() == null ? "" : "/" + claim.code().mode());
            case "cameo" -> claim.code().cameo() == null ? "none" : claim.code().cameo();
            case "actor" -> phrases(claim.actors());
            case "recipient" -> phrases(claim.recipients());
            case "reality" -> claim.stance().reality().name().toLowerCase(Locale.ROOT);
            case "said" ->
                ShippedData.joined(claim.stance().attributions().stream()
                        .map(CoderTest::written)
                        .toList());
            case "counts" ->
                ShippedData.joined(
                        claim.counts().stream().map(CoderTest::written).toList());
            case "rule" -> claim.why().rule();
            case "bare" -> claim.isBare() ? "yes" : "no";
            case "echoes" ->
                ShippedData.joined(claim.echoes().stream()
                        .map(index -> fixture.sentence().token(index).text())
                        .toList());
            default -> throw new IllegalArgumentException("no field " + field);
        };
    }

    private static String phrases(List<Actor> actors) {
        return ShippedData.joined(
                actors.stream().map(actor -> actor.phrase().text()).toList());
    }

    private static String written(Attribution said) {
        String speaker = said.by() == null ? "-" : said.by().phrase().text();
        return said.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "/" + speaker + "/" + said.cue();
    }

    /** A count as fixtures write it: {@code killed 12/12/- people}. */
    private static String written(Count count) {
        return count.kind().name().toLowerCase(Locale.ROOT) + " " + number(count.low()) + "/" + number(count.best())
                + "/" + number(count.high()) + " " + Objects.requireNonNullElse(count.of(), "-")
                + (count.by() == null ? "" : " by " + count.by().phrase().text());
    }

    private static String number(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }
}
