/**
 * Data sets by name: CIFAR-10 and CIFAR-100, the MNIST family, folders of pictures, and drawn shapes.
 *
 * <p>Start at {@link dev.sequential.loaders.DataSource}.
 */
@NullMarked
package dev.sequential.loaders;

import org.jspecify.annotations.NullMarked;
