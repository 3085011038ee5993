/** The dashboard: recorded runs in a browser. */
@NullMarked
package dev.sequential.tracking.dashboard;

import org.jspecify.annotations.NullMarked;
