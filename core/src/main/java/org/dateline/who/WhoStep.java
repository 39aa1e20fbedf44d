package org.dateline.who;

import java.time.LocalDate;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.MentionChains;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
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

    /**
     * Reads role nouns, cue words and classes of fillers.
     *
     * @param directory the actors, whose own {@link ActorDirectory#problems problems} are not added
     * @param files the files of {@code actors/} of the data folder
     * @param problems gets what is wrong with them
     */
    public WhoStep(ActorDirectory directory, List<DataFile> files, List<Problem> problems) {
        this.directory = directory;
        this.roles = new RoleNouns(files, problems);
        this.fillers = new FillerClasses(files, roles.cues(), problems);
    }

    /** Reads a report through for everybody it mentions. @param chains which of its mentions are of one thing */
    public Cast cast(Annotated annotated, MentionChains chains) {
        Published published = annotated.article().published();
        LocalDate day = published == null ? null : published.date();
        return new Cast(annotated, Discourse.of(annotated, chains, directory, roles, day), roles, fillers);
    }
}
