package dev.sequential.tracking.inside;

import dev.sequential.architecture.Node;
import dev.sequential.config.Records;
import dev.sequential.layers.Layer;
import dev.sequential.layers.LayerOptions;
import java.util.Optional;

/** Layers that carry the names they have in their model, so that weights find them again. */
final class Named {
    private Named() {}

    static Layer of(Node node) {
        LayerOptions options = Records.with(node.layer().options(), "name", Optional.of(node.name()));
        return Records.with(node.layer(), "options", options);
    }
}
