/** Values and their Keras configuration: records as JSON-like maps, identifiers, the search for nearest names. */
@NullMarked
package dev.sequential.config;

import org.jspecify.annotations.NullMarked;
