/** How weights follow their gradients. */
@NullMarked
package dev.sequential.optimizers;

import org.jspecify.annotations.NullMarked;
