package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;

/** Compares the large built files of the data folder with its manifest: size and SHA-256. */
final class ManifestCheck {

    static final String FILE = "manifest.tsv";

    private static final int COLUMNS = 6;
    private static final String REMEDY = "restore the file, or run ./dev manifest after building it";

    private ManifestCheck() {}

    /** What differs; nothing when the folder has no manifest, as folders of users have not. */
    static List<Problem> problems(DataFolder data) {
        DataFile manifest = data.file(FILE);
        List<Problem> problems = new ArrayList<>();
        if (manifest == null) {
            return problems;
        }
        for (DataTable.Row row :
                DataTable.withHeader(manifest, COLUMNS, problems).rows()) {
            try {
                DataFile file = data.file(row.get("file"));
                if (file == null) {
                    problems.add(row.problem(row.get("file") + " is missing", REMEDY));
                } else if (!Digest.sha256(file.bytes()).equals(row.get("sha256"))) {
                    problems.add(row.problem(row.get("file") + " is not the file of the manifest", REMEDY));
                }
            } catch (DataProblems damaged) {
                problems.addAll(damaged.problems());
            }
        }
        return problems;
    }
}
