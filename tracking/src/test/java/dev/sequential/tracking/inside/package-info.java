@NullMarked
package dev.sequential.tracking.inside;

import org.jspecify.annotations.NullMarked;
