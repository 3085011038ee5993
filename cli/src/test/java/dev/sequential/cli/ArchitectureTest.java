package dev.sequential.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.sequential.Sequential;
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
    static final ArchRule LAYERS_DO_NOT_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.sequential.layers..",
                    "dev.sequential.losses..",
                    "dev.sequential.metrics..",
                    "dev.sequential.optimizers..",
                    "dev.sequential.graph..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.sequential.internal..")
                    .and(not(resideInAPackage("dev.sequential.internal.ops.."))))
            .because("they see the graph through dev.sequential.graph, and share ops, but know nothing of steps");

    @ArchTest
    static final ArchRule PACKAGES_DEPEND_ONE_WAY = slices().assignedFrom(new EachPackage())
            .should()
            .beFreeOfCycles()
            .because("whoever reads a package needs those below it, and none of those above");

    @ArchTest
    static final ArchRule INTERNALS_ARE_THE_API_S_OWN = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.sequential.loaders..",
                    "dev.sequential.models..",
                    "dev.sequential.summary..",
                    "dev.sequential.tracking..",
                    "dev.sequential.cli..",
                    "dev.sequential.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.sequential.internal..")
            .because("what other modules need has a public home, such as TensorFlowInfo");

    @ArchTest
    static final ArchRule MODELS_ARE_KNOWN_BY_AN_INTERFACE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.sequential.internal..",
                    "dev.sequential.callbacks..",
                    "dev.sequential.saving..",
                    "dev.sequential.onnx..",
                    "dev.sequential.training..",
                    "dev.sequential.architecture..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(Sequential.class.getName())
            .because("another kind of model can stand behind TrainableModel");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackages("dev.sequential.cli..", "dev.sequential.callbacks..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library leaves its program's output alone; callbacks print the progress that Keras's do");

    /** Each package is a slice, the topmost one too. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
