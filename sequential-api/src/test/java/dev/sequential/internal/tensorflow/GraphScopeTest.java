package dev.sequential.internal.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.layers.Dense;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

/** Each op of a graph has a name of its own, which tells what it is part of. */
class GraphScopeTest {
    private static String name(Ops tf) {
        return tf.constant(1f).op().name();
    }

    @Test
    void equalNamesAreNumbered() {
        try (Graph graph = TensorFlowRuntime.newGraph()) {
            Ops tf = GraphScope.ops(graph);
            assertThat(name(tf)).isEqualTo("Const");
            assertThat(name(tf)).isEqualTo("Const_1");
            assertThat(name(tf.withName("Const_2"))).isEqualTo("Const_2");
            assertThat(name(tf)).isEqualTo("Const_3");
        }
    }

    @Test
    void partsHaveNamesOfTheirOwn() {
        try (Graph graph = TensorFlowRuntime.newGraph()) {
            Ops tf = GraphScope.ops(graph);
            assertThat(name(tf.withSubScope("train").withSubScope("dense"))).isEqualTo("train/dense/Const");
            assertThat(name(tf.withSubScope("train"))).isEqualTo("train_1/Const");
        }
    }

    @Test
    void opsWaitForThoseThatTheyAreSaidToFollow() {
        try (Graph graph = TensorFlowRuntime.newGraph()) {
            Ops tf = GraphScope.ops(graph);
            var first = tf.constant(1f);
            var second = tf.withControlDependencies(List.of(first)).constant(2f);
            assertThat(graph.toGraphDef().getNodeList().stream()
                            .filter(node -> node.getName().equals(second.op().name()))
                            .flatMap(node -> node.getInputList().stream()))
                    .containsExactly("^Const");
        }
    }

    /** In Persian %d is written in other digits, which TensorFlow takes in no name. */
    @Test
    void aModelWorksUnderALocaleWithDigitsOfItsOwn() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        assertThat(String.format("%d", 1)).isNotEqualTo("1");
        try (Sequential model = Sequential.of(new Dense(2).inputShape(3), new Dense(2), new Dense(1))) {
            assertThat(model.predict(new float[4][3]).shape().get(0)).isEqualTo(4);
        } finally {
            Locale.setDefault(before);
        }
    }
}
