/** Projections applied to weights after each update. */
@NullMarked
package dev.sequential.constraints;

import org.jspecify.annotations.NullMarked;
