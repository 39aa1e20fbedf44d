package org.dateline.eval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The design of this module, kept by a test. */
class EvaluationArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dateline.check", "org.dateline.eval");

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("org.dateline.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noFieldIsStaticAndMutable() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
