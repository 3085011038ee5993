@NullMarked
package dev.sequential.tracking.dashboard;

import org.jspecify.annotations.NullMarked;
