/** What users write themselves: layers, losses and all the small functions. */
@NullMarked
package dev.sequential.own;

import org.jspecify.annotations.NullMarked;
