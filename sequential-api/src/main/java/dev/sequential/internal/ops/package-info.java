/** Ops that several layers share. */
@NullMarked
package dev.sequential.internal.ops;

import org.jspecify.annotations.NullMarked;
