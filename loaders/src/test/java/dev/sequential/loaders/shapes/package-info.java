@NullMarked
package dev.sequential.loaders.shapes;

import org.jspecify.annotations.NullMarked;
