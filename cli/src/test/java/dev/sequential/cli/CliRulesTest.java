package dev.sequential.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sequential.ModuleRules;
import dev.sequential.internal.tensorflow.Processor;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;

/** What holds for the packages of the command line, which alone may print. */
@AnalyzeClasses(packages = "dev.sequential.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class CliRulesTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CIRCLES = ModuleRules.PACKAGES_HAVE_NO_CIRCLES;

    /** For the time being these two are used, to load TensorFlow and to say what the machine is. */
    @ArchTest
    static final ArchRule INTERNAL_IS_NOT_USED = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.sequential.internal..")
                    .and(not(belongToAnyOf(Processor.class, TensorFlowRuntime.class))))
            .because("what other modules need has a public home");
}
