/** The graph compiler and the training loop: not for users. */
@NullMarked
package dev.sequential.internal;

import org.jspecify.annotations.NullMarked;
