/** Models as ONNX files, for any runtime that reads them: one small file for each kind of layer. */
@NullMarked
package dev.sequential.onnx;

import org.jspecify.annotations.NullMarked;
