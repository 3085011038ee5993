/** Models in files that Keras reads and writes. */
@NullMarked
package dev.sequential.saving;

import org.jspecify.annotations.NullMarked;
