/** Learning rates that change from step to step. */
@NullMarked
package dev.sequential.optimizers.schedules;

import org.jspecify.annotations.NullMarked;
