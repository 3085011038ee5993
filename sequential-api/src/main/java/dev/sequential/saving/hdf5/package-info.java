/**
 * HDF5 files, the format of arrays inside all files of Keras, read and written by jHDF.
 *
 * <p>In comes a file that anybody may have written; out come its arrays by path, or one error that names the file:
 * lengths, sizes and compressed parts are checked before memory is taken for them. Begin with
 * {@link dev.sequential.saving.hdf5.Hdf5}, which reads, and {@link dev.sequential.saving.hdf5.Hdf5Writer}.
 */
@NullMarked
package dev.sequential.saving.hdf5;

import org.jspecify.annotations.NullMarked;
