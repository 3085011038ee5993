package dev.sequential.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;

/** A named constant argument of an operator. */
public final class OnnxAttribute {
    private final AttributeProto proto;

    private OnnxAttribute(AttributeProto proto) {
        this.proto = proto;
    }

    /** A whole number. */
    public static OnnxAttribute of(String name, long value) {
        return new OnnxAttribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INT)
                .setI(value)
                .build());
    }

    /** A number in single precision. */
    public static OnnxAttribute of(String name, float value) {
        return new OnnxAttribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.FLOAT)
                .setF(value)
                .build());
    }

    /** Whole numbers. */
    public static OnnxAttribute of(String name, long[] values) {
        return new OnnxAttribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build());
    }

    /** Numbers in single precision. */
    public static OnnxAttribute of(String name, float[] values) {
        var attribute = AttributeProto.newBuilder().setName(name).setType(AttributeType.FLOATS);
        for (float value : values) {
            attribute.addFloats(value);
        }
        return new OnnxAttribute(attribute.build());
    }

    /** A word. */
    public static OnnxAttribute of(String name, String value) {
        return new OnnxAttribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build());
    }

    /** Words. */
    public static OnnxAttribute of(String name, List<String> values) {
        return new OnnxAttribute(AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeType.STRINGS)
                .addAllStrings(values.stream().map(ByteString::copyFromUtf8).toList())
                .build());
    }

    AttributeProto proto() {
        return proto;
    }
}
