@NullMarked
package dev.sequential.saving.configuration;

import org.jspecify.annotations.NullMarked;
