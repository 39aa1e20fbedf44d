package org.dateline.annotate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.NameIndex;
import org.dateline.model.report.Article;
import org.dateline.model.report.Report;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Loads the annotator of the installed data folder and makes articles of plain text, for tests. */
public final class Annotating {

    private Annotating() {}

    public static List<DataFile> files() {
        DataFolder folder = new DataFolder(List.of(DataFolder.installed()));
        List<DataFile> files = new ArrayList<>(folder.files("models/encoder", ".onnx", ".txt"));
        files.addAll(folder.files("annotate", ".tsv"));
        return files;
    }

    static Annotator load(NameIndex... indexes) {
        return EncoderAnnotator.load(files(), List.of(indexes), 0);
    }

    static Article article(@Nullable String title, String text) {
        StoredText stored = new StoredText(text);
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            int end = start + paragraph.length();
            if (!paragraph.isBlank() && !paragraph.equals(title)) {
                paragraphs.add(stored.spanOfUtf16(start, end));
            }
            start = end + 2;
        }
        Report report = new Report(
                "report",
                stored,
                null,
                null,
                null,
                null,
                null,
                Path.of("report.txt").toString());
        return new Article(report, title, null, null, paragraphs, List.of(), List.of());
    }

    public static Annotated annotate(Annotator annotator, String text) {
        return annotator.annotate(article(null, text));
    }
}
