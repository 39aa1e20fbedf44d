package org.dateline.who;

import java.time.LocalDate;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.annotation.NamedPlaces;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.who.country.BodyCountries;
import org.dateline.who.country.BodyWeights;
import org.dateline.who.country.ContestedPlaces;
import org.dateline.who.directory.ActorDirectory;
import org.dateline.who.directory.RoleNouns;

/**
 * Says who acts, who is acted upon and who speaks: canonical name, country, sectors and entity. Who cannot be resolved
 * stays unknown with its words. Holds no state of a report: any number of threads may share it.
 */
public final class WhoStep {

    private final ActorDirectory directory;
    private final RoleNouns roles;
    private final FillerClasses fillers;
    private final BodyWeights bodies;
    private final ContestedPlaces contested;

    /**
     * Reads role nouns, cue words and classes of fillers.
     *
     * @param directory the actors, whose own {@link ActorDirectory#problems problems} are not added
     * @param files the files of {@code actors/} and {@code who/} of the data folder
     * @param problems gets what is wrong with them
     */
    public WhoStep(ActorDirectory directory, List<DataFile> files, List<Problem> problems) {
        this.directory = directory;
        this.roles = new RoleNouns(files, problems);
        this.fillers = new FillerClasses(files, roles.cues(), problems);
        this.bodies = new BodyWeights(files, problems);
        this.contested = new ContestedPlaces(files, problems);
    }

    /**
     * Reads a report through for everybody it mentions.
     *
     * @param places the places that it names, each resolved
     * @param chains which of its mentions are of one thing
     */
    public Cast cast(Annotated annotated, NamedPlaces places, MentionChains chains) {
        Published published = annotated.article().published();
        LocalDate day = published == null ? null : published.date();
        Discourse.Countries countries = mentions -> new BodyCountries(bodies, contested, day, mentions);
        return new Cast(
                annotated, Discourse.of(annotated, places, chains, directory, roles, countries, day), roles, fillers);
    }
}
