/** Prints a model: the ASCII table, the table that Keras prints, JSON. */
@NullMarked
package dev.sequential.summary;

import org.jspecify.annotations.NullMarked;
