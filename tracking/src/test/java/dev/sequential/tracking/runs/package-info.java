@NullMarked
package dev.sequential.tracking.runs;

import org.jspecify.annotations.NullMarked;
