/** Keras's {@code Sequential} for the JVM: models, and what training them takes. */
@NullMarked
package dev.sequential;

import org.jspecify.annotations.NullMarked;
