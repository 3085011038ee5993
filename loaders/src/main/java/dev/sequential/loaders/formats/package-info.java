/**
 * Reads the file formats of CIFAR and MNIST.
 *
 * <p>In come the layout of a data set (names of its files, checksums, classes) and its files; out come samples and
 * one-hot labels, in memory or read while a network learns from them. Begin at
 * {@link dev.sequential.loaders.formats.CifarLayout} and {@link dev.sequential.loaders.formats.CifarRecords}, or at
 * {@link dev.sequential.loaders.formats.MnistLayout} and {@link dev.sequential.loaders.formats.IdxFile}.
 */
@NullMarked
package dev.sequential.loaders.formats;

import org.jspecify.annotations.NullMarked;
