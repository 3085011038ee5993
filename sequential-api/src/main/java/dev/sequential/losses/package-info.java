/** What training minimizes. */
@NullMarked
package dev.sequential.losses;

import org.jspecify.annotations.NullMarked;
