/** Trainings sent to a tracking server of MLflow. */
@NullMarked
package dev.sequential.tracking.mlflow;

import org.jspecify.annotations.NullMarked;
