package dev.sequential.config;

/** A value that means "none": Keras's {@code None}. Its interface has it as a constant {@code NONE}. */
public interface Unset {}
