/**
 * Writes models as ONNX files, which onnxruntime and other programs compute predictions with.
 *
 * <p>An architecture and its weights come in; {@link dev.sequential.onnx.OnnxFile} makes the bytes of a file of them,
 * layer by layer. How a layer becomes operators is written in the files {@code ...Translations}, one for each group of
 * layers in Keras's documentation. Begin with {@code CoreTranslations}, which has {@code Dense}; for a layer of your
 * own with {@link dev.sequential.onnx.ExportsOnnx}.
 */
@NullMarked
package dev.sequential.onnx;

import org.jspecify.annotations.NullMarked;
