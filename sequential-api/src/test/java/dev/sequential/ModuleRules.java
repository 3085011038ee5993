package dev.sequential;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules for the packages of the modules that build on this one. A module's test names its own packages by
 * {@code @AnalyzeClasses} and takes these rules by {@code ArchTests.in(ModuleRules.class)}.
 */
public final class ModuleRules {
    /** Arrows between packages point one way. */
    @ArchTest
    public static final ArchRule PACKAGES_HAVE_NO_CIRCLES = slices().matching("dev.sequential.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read without those that build on it");

    /** What is internal to the API's module is not used from outside. */
    @ArchTest
    public static final ArchRule INTERNAL_IS_NOT_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.sequential.internal..")
            .because("what other modules need has a public home");

    /** Nothing is printed, unless a class is told where to. */
    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("only the command line prints");

    private ModuleRules() {}
}
