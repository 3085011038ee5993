@NullMarked
package dev.sequential.tracking.mlflow;

import org.jspecify.annotations.NullMarked;
