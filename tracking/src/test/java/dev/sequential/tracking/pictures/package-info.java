@NullMarked
package dev.sequential.tracking.pictures;

import org.jspecify.annotations.NullMarked;
