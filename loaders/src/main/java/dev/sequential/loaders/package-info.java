/**
 * Loads data sets: CIFAR-10 and CIFAR-100, the MNIST family, folders of pictures, and drawn shapes.
 *
 * <p>In comes a name such as {@code cifar10}, or the path of files; out come a training and a test set
 * ({@link dev.sequential.loaders.TrainTest}) to fit and evaluate a model with. Begin at
 * {@link dev.sequential.loaders.DataSource}, or at the class of a data set, such as
 * {@link dev.sequential.loaders.Cifar10}. This package holds what users import, and the three sources behind it; what
 * they read with is in {@code files}, {@code download}, {@code formats}, {@code pictures} and {@code shapes}.
 */
@NullMarked
package dev.sequential.loaders;

import org.jspecify.annotations.NullMarked;
