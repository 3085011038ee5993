@NullMarked
package dev.sequential.saving;

import org.jspecify.annotations.NullMarked;
