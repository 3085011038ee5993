@NullMarked
package dev.sequential.data;

import org.jspecify.annotations.NullMarked;
