/** Data sets: samples and their labels, read in batches. */
@NullMarked
package dev.sequential.data;

import org.jspecify.annotations.NullMarked;
