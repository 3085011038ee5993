package dev.sequential.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;

/** What holds for the structure of all modules. */
@AnalyzeClasses(packages = "dev.sequential", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
    /** Leaves out tests, also those of other modules, which come as jars. */
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("test-classes") && !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule LAYERS_ARE_RECORDS = classes()
            .that()
            .implement(Layer.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .because("a layer is a value: equal specs are equal, print well, and can be compiled twice");

    @ArchTest
    static final ArchRule THE_VOCABULARY_IS_RECORDS = classes()
            .that()
            .areAssignableTo(Loss.class)
            .or()
            .areAssignableTo(Metric.class)
            .or()
            .areAssignableTo(Optimizer.class)
            .or()
            .areAssignableTo(Initializer.class)
            .should()
            .beRecords()
            .orShould()
            .beInterfaces()
            .because("its configuration is derived from the components");

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.sequential",
                    "dev.sequential.layers..",
                    "dev.sequential.internal..",
                    "dev.sequential.data..",
                    "dev.sequential.callbacks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.sequential.loaders..",
                    "dev.sequential.models..",
                    "dev.sequential.summary..",
                    "dev.sequential.tracking..",
                    "dev.sequential.cli..")
            .because("modules depend one way");

    @ArchTest
    static final ArchRule SUMMARIES_NEED_NO_NATIVE_LIBRARY = noClasses()
            .that()
            .resideInAnyPackage("dev.sequential.summary..", "dev.sequential.models..", "dev.sequential.loaders..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.sequential.internal..", "org.tensorflow.op..", "org.tensorflow.internal..")
            .because("a summary, a model and a data set are pure Java");

    @ArchTest
    static final ArchRule LAYERS_DO_NOT_KNOW_THE_COMPILER = noClasses()
            .that()
            .resideInAnyPackage("dev.sequential.layers..", "dev.sequential.losses..", "dev.sequential.optimizers..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.sequential.internal..")
            .because("they see the graph through dev.sequential.graph alone");
}
