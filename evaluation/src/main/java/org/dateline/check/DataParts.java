package org.dateline.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dateline.annotate.EncoderAnnotator;
import org.dateline.clean.Cleaner;
import org.dateline.code.Coder;
import org.dateline.code.count.CountReader;
import org.dateline.code.count.NumberReader;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.export.table.ExportFacts;
import org.dateline.language.LanguageFinder;
import org.dateline.link.copy.Fingerprints;
import org.dateline.link.copy.Owners;
import org.dateline.link.event.SameEvent;
import org.dateline.link.relation.Relations;
import org.dateline.link.story.WordWeights;
import org.dateline.model.report.Problem;
import org.dateline.read.page.PageReader;
import org.dateline.when.WhenStep;
import org.dateline.when.expression.TimeExpressions;
import org.dateline.where.WhereStep;
import org.dateline.who.WhoStep;
import org.dateline.who.directory.ActorDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the data folder, each checked by itself, so that a broken one does not hide what is wrong in the others. */
final class DataParts {

    private static final String SCHEMA = "schema/record.schema.json";

    private final DataFolder data;
    private final TreeSet<Problem> problems = new TreeSet<>();

    private DataParts(DataFolder data) {
        this.data = data;
    }

    private interface Check {
        List<Problem> problems() throws Exception;
    }

    /** What is not valid in files that can be opened all the same; sorted. */
    static List<Problem> invalid(DataFolder data) {
        DataParts parts = new DataParts(data);
        parts.check("link", () -> {
            List<DataFile> tables = data.files("link", ".tsv");
            new SameEvent(tables, new WordWeights(tables));
            new Relations(tables);
            new Owners(tables);
            new Fingerprints(data.files("link", ".txt"));
            return List.of();
        });
        parts.check("export", () -> {
            ExportFacts.of(data.files("export", ".tsv"), data.files("ontology", ".tsv"));
            return List.of();
        });
        parts.check("ontology", () -> OntologyCheck.problems(data.files("ontology", ".yaml", ".tsv")));
        parts.check("schema", parts::schema);
        parts.check("manifest", () -> ManifestCheck.problems(data));
        return List.copyOf(parts.problems);
    }

    /** The small encoder with everything else of the shipped folder, and that its records can be distinguished from others. */
    private List<Problem> quick() {
        Path shipped = data.folders().get(0);
        if (!Files.isDirectory(shipped.resolve("quick"))) {
            return List.of();
        }
        DataFolder folder = new DataFolder(List.of(shipped, shipped.resolve("quick")));
        List<DataFile> models = new ArrayList<>(folder.files("models/encoder", ".onnx", ".txt"));
        models.addAll(folder.files("annotate", ""));
        EncoderAnnotator.load(models, List.of(), 0).close();
        String wanted = new DataFolder(List.of(shipped)).version() + "-quick";
        if (folder.version().equals(wanted)) {
            return List.of();
        }
        return List.of(new Problem(
                "quick/VERSION",
                1,
                "says " + folder.version() + ", and records must distinguish both encoders",
                "write " + wanted));
    }

    /** Examples that need no parser and do not come out: of cleaning, of time words, of number words; sorted. */
    static List<Problem> missed(DataFolder data) {
        DataParts parts = new DataParts(data);
        parts.check("clean", () -> Cleaner.check(data.files("clean", ".yaml")));
        parts.check("when", () -> new TimeExpressions(data.files("when", ".yaml")).check());
        parts.check("counts", () -> new NumberReader(data.files("counts", ".yaml")).check());
        return List.copyOf(parts.problems);
    }

    /** What hinders each part from being opened, for a data folder that cannot be; sorted. */
    static List<Problem> openingProblems(DataFolder data) {
        DataParts parts = new DataParts(data);
        List<DataFile> actors = data.files("actors", ".tsv");
        parts.check("lexicon", parts::lexicon);
        parts.check("actors", () -> {
            ActorDirectory directory = ActorDirectory.of(actors);
            List<Problem> found = new ArrayList<>(directory.problems());
            List<DataFile> files = new ArrayList<>(actors);
            files.addAll(data.files("who", ".tsv"));
            new WhoStep(directory, files, found);
            return found;
        });
        parts.check("counts", () -> {
            new CountReader(data.files("counts", ".yaml"));
            return List.of();
        });
        parts.check("clean", () -> {
            new Cleaner(data.files("clean", ".yaml"));
            return List.of();
        });
        parts.check("when", () -> {
            new WhenStep(data.files("when", ".yaml"));
            return List.of();
        });
        parts.check("language", () -> {
            new LanguageFinder(data.files("language", ".txt", ".tsv"));
            return List.of();
        });
        parts.check("read", () -> {
            PageReader.open(data.files("read", ".tsv"));
            return List.of();
        });
        parts.check("places", () -> {
            WhereStep.open(data.files("places", ".tsv", ".tsv.gz", ".txt"));
            return List.of();
        });
        parts.check("models", () -> {
            List<DataFile> models = new ArrayList<>(data.files("models/encoder", ".onnx", ".txt"));
            models.addAll(data.files("annotate", ""));
            EncoderAnnotator.load(models, List.of(), 0).close();
            return List.of();
        });
        parts.check("quick", parts::quick);
        return List.copyOf(parts.problems);
    }

    private List<Problem> lexicon() {
        List<Problem> found = new ArrayList<>();
        Ontology ontology = new Ontology(data.files("ontology", ".yaml", ".tsv"), found);
        List<DataFile> roles = data.files("actors", "roles.tsv", "roles_agents.tsv");
        new Coder(data.files("lexicon", ".yaml"), roles, data.files("counts", ".yaml"), ontology, found);
        return found;
    }

    private void check(String part, Check check) {
        try {
            problems.addAll(check.problems());
        } catch (DataProblems invalid) {
            problems.addAll(invalid.problems());
        } catch (Exception failure) {
            problems.add(new Problem(part, 0, "cannot be read: " + failure, "look at what was changed there last"));
        }
    }

    private List<Problem> schema() {
        DataFile file = data.file(SCHEMA);
        if (file == null) {
            return List.of(new Problem(SCHEMA, 0, "the file is missing", "restore it"));
        }
        try {
            boolean isSchema = new JsonMapper().readTree(file.text()).has("$schema");
            return isSchema ? List.of() : List.of(new Problem(SCHEMA, 0, "is no JSON Schema", "restore it"));
        } catch (JacksonException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
            return List.of(new Problem(SCHEMA, line, "not JSON: " + failure.getOriginalMessage(), "correct the line"));
        }
    }
}
