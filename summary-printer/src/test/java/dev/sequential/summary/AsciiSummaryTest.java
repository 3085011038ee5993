package dev.sequential.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.Activation;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class AsciiSummaryTest {
    private static Sequential logisticRegression() {
        return new Sequential()
                .add(new Flatten().inputShape(32, 32, 3))
                .add(new Dense(10))
                .add(new Activation("softmax"));
    }

    @Test
    void printsTheArticlesTableOfTheLogisticRegression() {
        assertThat(AsciiSummary.of(logisticRegression())).isEqualTo("""
                                   OPERATION           DATA DIMENSIONS   WEIGHTS(N)   WEIGHTS(%)

                                       Input   #####     32   32    3
                                     Flatten   ||||| -------------------         0     0.0%
                                               #####        3072
                                       Dense   XXXXX -------------------     30730   100.0%
                                     softmax   #####          10
                        """);
    }

    @Test
    void withoutSimplifyingAnActivationLayerHasLinesOfItsOwn() {
        assertThat(new AsciiSummary(false, false, false)
                        .print(logisticRegression().architecture()))
                .isEqualTo("""
                                       Input   #####     32   32    3
                                     Flatten   ||||| -------------------         0     0.0%
                                               #####        3072
                                       Dense   XXXXX -------------------     30730   100.0%
                                               #####          10
                                                f|  -------------------         0     0.0%
                                     softmax   #####          10
                        """);
    }

    @Test
    void sparserLeavesAnEmptyLineAroundEachLayer() {
        var model = new Sequential().add(new Dense(4).inputShape(3));
        assertThat(new AsciiSummary(true, true, false).print(model.architecture()))
                .isEqualTo("""
                                       Input   #####           3

                                       Dense   XXXXX -------------------        16   100.0%

                                               #####           4
                        """);
    }

    @Test
    void aQuarterOfAPercentIsRoundedToTheEvenDigitAsPythonDoes() {
        // 49 of 400 are 12.25 %, which is exact in binary: Java's %.1f would print 12.3
        assertThat(quarterModel().countParams()).isEqualTo(400);
        assertThat(AsciiSummary.of(quarterModel())).contains("       49    12.2%");
    }

    /** 49 of 400 weights in the first layer. */
    private static Sequential quarterModel() {
        return new Sequential()
                .add(Input.of(6))
                .add(new Dense(7)) // 49
                .add(new Dense(27)) // 216
                .add(new Dense(5).useBias(false)); // 135
    }

    @Test
    void aModelWithoutWeightsShowsZeroPercent() {
        assertThat(AsciiSummary.of(new Sequential().add(new Dropout(0.5).inputShape(4))))
                .endsWith("""
                                     Dropout    | || -------------------         0     0.0%
                                               #####           4
                        """);
    }

    /** A user's layer that nobody has drawn. */
    public record Doubled() implements Layer {
        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
            return graph.tf().math.add(x, x);
        }
    }

    @Test
    void aLayerThatNobodyHasDrawnShowsQuestionMarks() {
        assertThat(AsciiSummary.of(new Sequential().add(Input.of(4)).add(new Doubled())))
                .contains("             Doubled   ????? -------------------         0     0.0%\n");
    }

    @Test
    void aSizeThatIsNotKnownIsShownAsNone() {
        assertThat(AsciiSummary.of(new Sequential().add(Input.of(-1, 8)).add(new Dense(4))))
                .contains("               Input   #####   None    8\n");
    }
}
