/** Code that is told how a training goes, and may stop it. */
@NullMarked
package dev.sequential.callbacks;

import org.jspecify.annotations.NullMarked;
