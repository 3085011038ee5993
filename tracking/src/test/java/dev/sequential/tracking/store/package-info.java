@NullMarked
package dev.sequential.tracking.store;

import org.jspecify.annotations.NullMarked;
