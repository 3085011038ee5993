/** Records runs and shows them in a browser. */
@NullMarked
package dev.sequential.tracking;

import org.jspecify.annotations.NullMarked;
