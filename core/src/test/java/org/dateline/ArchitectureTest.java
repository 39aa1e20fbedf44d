package org.dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The design, kept by a test. */
class ArchitectureTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final int MOST_LINES = 400;
    private static final long MOST_CLASSES = 20;
    private static final Set<String> EMPTY_NAMES =
            Set.of("util", "utils", "helper", "helpers", "common", "misc", "manager", "base", "impl");
    /** What reads tabs that are no table of the data folder: GDELT's lines, treebanks and texts that the store puts together; and the place that reads tables. */
    private static final Set<String> TAB_SEPARATED = Set.of(
            "DataTable.java",
            "FieldNames.java",
            "GdeltLine.java",
            "PeopleFile.java",
            "TreebankSentence.java",
            "Selection.java");

    private static final List<String> SOURCES = List.of("core/src", "evaluation/src", "app/src", "flink/src");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dateline");

    @Test
    void modelDependsOnNothing() {
        classes()
                .that()
                .resideInAPackage("org.dateline.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dateline.model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "language",
                "fetch",
                "clean",
                "annotate",
                "code",
                "mention",
                "role",
                "who",
                "when",
                "where",
                "coreference",
                "quote",
                "link",
                "data",
                "codec"
            })
    void aStepDependsOnTheModelAndTheFormOfDataFilesAlone(String step) {
        DescribedPredicate<JavaClass> others = resideInAPackage("org.dateline..")
                .and(DescribedPredicate.not(resideInAnyPackage("org.dateline.model..", "org.dateline.data.file..")))
                .and(DescribedPredicate.not(resideInAPackage("org.dateline." + step + "..")));
        noClasses()
                .that()
                .resideInAPackage("org.dateline." + step + "..")
                .should()
                .dependOnClassesThat(others)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void anExportDependsOnTheModelTheFormOfDataFilesAndTheCodecAlone() {
        classes()
                .that()
                .resideInAPackage("org.dateline.export..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("org.dateline.."))
                        .or(resideInAnyPackage(
                                "org.dateline.model..",
                                "org.dateline.data.file..",
                                "org.dateline.codec..",
                                "org.dateline.export..")))
                .check(CLASSES);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("org.dateline.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageHasMoreClassesThanFitAScreen() {
        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy(
                        (room, classes) -> assertThat(classes).describedAs(room).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @ParameterizedTest
    @CsvSource({
        "MessageDigest.getInstance, core/src/main/java/org/dateline/model/report/Digest.java",
        "new YAMLMapper, core/src/main/java/org/dateline/data/file/YamlFile.java",
        "YAMLMapper.builder, ",
        "YAMLFactory, ",
    })
    void whatManyNeedIsOpenedInOnePlace(String opening, @Nullable String place) throws IOException {
        assertThat(sources()
                        .filter(file ->
                                file.toString().contains("main") && text(file).contains(opening)))
                .extracting(file -> file.toString().replace('\\', '/'))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void tablesAreReadInOnePlace() throws IOException {
        assertThat(sources()
                        .filter(file -> file.toString().contains("main")
                                && (text(file).contains("split(\"\\t")
                                        || text(file).contains("split('\\t"))))
                .allSatisfy(file ->
                        assertThat(TAB_SEPARATED).contains(file.getFileName().toString()));
    }

    @Test
    void onlyTheEdgesTouchFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.dateline.data..", "org.dateline.read..", "org.dateline.store..", "org.dateline.export..")
                .should()
                .dependOnClassesThat(opensFiles())
                .check(CLASSES);
    }

    @Test
    void onlyCommandsLearn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.dateline.learn..", "org.dateline.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dateline.learn..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dateline.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..")
                .check(CLASSES);
    }

    @Test
    void noFieldIsStaticAndMutable() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.dateline..")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void noPackageOrClassHasANameThatSaysNothing() throws IOException {
        assertThat(sources().filter(ArchitectureTest::hasEmptyName)).isEmpty();
    }

    @Test
    void noSourceFileIsLong() throws IOException {
        assertThat(sources().filter(file -> lines(file) > MOST_LINES)).isEmpty();
    }

    @Test
    void theSourcesAreFound() throws IOException {
        assertThat(sources()).hasSizeGreaterThan(40);
    }

    private static DescribedPredicate<JavaClass> opensFiles() {
        return DescribedPredicate.describe(
                "open files",
                type -> type.isEquivalentTo(File.class)
                        || type.getName().startsWith("java.io.File")
                        || type.getName().startsWith("java.io.RandomAccess")
                        || type.getPackageName().equals("java.nio.file")
                        || type.getPackageName().equals("java.nio.channels"));
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : SOURCES) {
            try (Stream<Path> entries = Files.walk(HOME.resolve(folder))) {
                entries.filter(file -> file.toString().endsWith(".java"))
                        .map(HOME::relativize)
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    private static boolean hasEmptyName(Path file) {
        for (Path part : file) {
            if (EMPTY_NAMES.contains(part.toString())) {
                return true;
            }
        }
        String name = file.getFileName().toString().replace(".java", "");
        return EMPTY_NAMES.stream()
                .anyMatch(empty -> name.endsWith(Character.toUpperCase(empty.charAt(0)) + empty.substring(1)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(HOME.resolve(file))) {
            return lines.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
