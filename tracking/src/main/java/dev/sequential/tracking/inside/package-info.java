/** What networks for pictures see: their first filters, and what their convolutions make of a picture. */
@NullMarked
package dev.sequential.tracking.inside;

import org.jspecify.annotations.NullMarked;
