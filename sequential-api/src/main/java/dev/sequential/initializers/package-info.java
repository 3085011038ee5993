/** How weights start. */
@NullMarked
package dev.sequential.initializers;

import org.jspecify.annotations.NullMarked;
