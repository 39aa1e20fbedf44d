package org.dateline;

import java.util.List;
import org.dateline.annotate.Annotator;
import org.dateline.clean.Cleaner;
import org.dateline.code.Coder;
import org.dateline.link.Linker;
import org.dateline.model.Annotated;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.CodedReport;
import org.dateline.model.Report;
import org.dateline.where.WhereStep;

/** The way of a report, one step after the other. Holds no state: any number of threads may share it. */
public final class Pipeline {

    private final Cleaner cleaner;
    private final Annotator annotator;
    private final Coder coder;
    private final WhereStep where;
    private final Linker linker;

    Pipeline(Cleaner cleaner, Annotator annotator, Coder coder, WhereStep where, Linker linker) {
        this.cleaner = cleaner;
        this.annotator = annotator;
        this.coder = coder;
        this.where = where;
        this.linker = linker;
    }

    /** Codes one report. */
    public CodedReport code(Report report) {
        Article article = cleaner.clean(report);
        Annotated annotated = annotator.annotate(article);
        List<Claim> claims = coder.code(annotated);
        claims = where.apply(annotated, claims);
        return new CodedReport(article, linker.link(annotated, claims), List.of());
    }
}
