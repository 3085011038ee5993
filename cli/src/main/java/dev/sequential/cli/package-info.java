/** The {@code sequential} command. */
@NullMarked
package dev.sequential.cli;

import org.jspecify.annotations.NullMarked;
