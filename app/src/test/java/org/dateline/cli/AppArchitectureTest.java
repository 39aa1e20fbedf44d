package org.dateline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The design of this module, kept by a test. */
class AppArchitectureTest {

    private static final long MOST_CLASSES = 14;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dateline.cli", "org.dateline.serve", "org.dateline.watch", "org.dateline.alert");

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

    @Test
    void whatRunsForLongKnowsNoCommand() {
        noClasses()
                .that()
                .resideInAnyPackage("org.dateline.serve..", "org.dateline.watch..", "org.dateline.alert..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dateline.cli..")
                .check(CLASSES);
    }

    @Test
    void noFieldIsStaticAndMutable() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
