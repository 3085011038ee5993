@NullMarked
package dev.sequential.tracking;

import org.jspecify.annotations.NullMarked;
