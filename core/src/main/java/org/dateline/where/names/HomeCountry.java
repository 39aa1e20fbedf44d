package org.dateline.where.names;

import org.dateline.model.annotation.NamedPlace.Reason;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.PlaceCue;
import org.dateline.where.gazetteer.PlaceCues;
import org.jspecify.annotations.Nullable;

/** Places an event by the nationality of the site it struck: "a Saudi refinery" stands in Saudi Arabia. */
public final class HomeCountry {

    private final Gazetteer gazetteer;
    private final PlaceCues cues;

    public HomeCountry(Gazetteer gazetteer, PlaceCues cues) {
        this.gazetteer = gazetteer;
        this.cues = cues;
    }

    /** The country, with the nationality as its words, or null. */
    @Nullable
    public PlaceMention of(Sentence sentence, Token trigger, StoredText text) {
        for (Token site : sentence.tokens()) {
            if (cues.is(PlaceCue.HOME_SITE, site.lemma()) && isStruck(sentence, site, trigger)) {
                for (Token word : sentence.dependents(site)) {
                    String country =
                            word.is("amod") || word.is("compound") ? gazetteer.countryOfDemonym(word.text()) : null;
                    if (country != null) {
                        Span span = word.span();
                        return new PlaceMention(
                                sentence,
                                word.index(),
                                word.index() + 1,
                                span,
                                text.slice(span),
                                true,
                                false,
                                new Resolution(gazetteer.country(country), null, Reason.NAMED_WITH, 1));
                    }
                }
            }
        }
        return null;
    }

    private static boolean isStruck(Sentence sentence, Token site, Token trigger) {
        boolean role = site.is("obj")
                || site.is("obl")
                || site.is("nmod")
                || site.relation().equals("nsubj:pass");
        if (!role) {
            return false;
        }
        Token head = sentence.headOf(site);
        return head != null && (head.index() == trigger.index() || head.head() == trigger.index() && head.is("obj"));
    }
}
