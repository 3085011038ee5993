/** Known models with the recipes that train them, by name. */
@NullMarked
package dev.sequential.models;

import org.jspecify.annotations.NullMarked;
