package dev.sequential.tracking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for the packages of this module. */
@AnalyzeClasses(packages = "dev.sequential.tracking", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule PACKAGES_DEPEND_ONE_WAY = slices().matching("dev.sequential.(**)")
            .should()
            .beFreeOfCycles()
            .because("each package is understood with those below it alone");

    @ArchTest
    static final ArchRule NOTHING_PRINTS =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("only the command line prints; all else logs, or throws");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sequential.tracking.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("who reads or changes a table finds all that do so in one package");
}
