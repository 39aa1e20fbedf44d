package org.dateline;

import java.util.List;
import org.dateline.annotate.Annotator;
import org.dateline.code.Coder;
import org.dateline.link.Linker;
import org.dateline.model.Annotated;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.CodedReport;
import org.dateline.model.Report;

/** The way of a report, one step after the other. Holds no state: any number of threads may share it. */
public final class Pipeline {

    private final Annotator annotator;
    private final Coder coder;
    private final Linker linker;

    Pipeline(Annotator annotator, Coder coder, Linker linker) {
        this.annotator = annotator;
        this.coder = coder;
        this.linker = linker;
    }

    /** Codes one report. */
    public CodedReport code(Report report) {
        Article article = new Article(
                report,
                null,
                null,
                report.published(),
                List.of(new org.dateline.model.Span(0, report.text().length())),
                List.of(),
                List.of());
        Annotated annotated = annotator.annotate(article);
        List<Claim> claims = coder.code(annotated);
        return new CodedReport(article, linker.link(annotated, claims), List.of());
    }
}
