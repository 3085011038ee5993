@NullMarked
package dev.sequential.loaders;

import org.jspecify.annotations.NullMarked;
