package dev.sequential.onnx;

import dev.sequential.layers.GroupNormalization;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** The axis of the channels becomes two, groups and their members; what is left is normalized for each group. */
final class OnnxGroupNormalization implements OnnxLayer<GroupNormalization> {
    @Override
    public String emit(OnnxGraph graph, GroupNormalization layer, String x) {
        if (graph.inputShape().hasUnknownDimension()) {
            throw graph.unsupported("it needs an input of known size");
        }
        long[] whole = graph.inputShape().prepend(-1).asArray();
        int axis = Math.floorMod(layer.axis(), whole.length);
        long groups = layer.groups() == -1 ? whole[axis] : layer.groups();
        long[] members = {groups, whole[axis] / groups};
        long[] divided = LongStream.concat(
                        LongStream.concat(Arrays.stream(whole, 0, axis), Arrays.stream(members)),
                        Arrays.stream(whole, axis + 1, whole.length))
                .toArray();
        long[] others =
                LongStream.range(1, divided.length).filter(each -> each != axis).toArray();
        long[] spread = new long[divided.length];
        Arrays.fill(spread, 1);
        spread[axis] = members[0];
        spread[axis + 1] = members[1];
        var normalizing = new OnnxNormalizing(graph, new OnnxAxes(others, divided));
        String centred = normalizing.centred(graph.op("Reshape", List.of(x, graph.integers(divided))));
        String y = normalizing.scaled(layer, spread, normalizing.divided(centred, centred, layer.epsilon()));
        return graph.op("Reshape", List.of(y, graph.integers(whole)));
    }
}
