/** What is measured while training and evaluating. */
@NullMarked
package dev.sequential.metrics;

import org.jspecify.annotations.NullMarked;
