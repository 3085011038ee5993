/**
 * The run store: one SQLite file with all runs, and a folder of files for each of them.
 *
 * <p>In come the numbers, texts, pictures and weights of a training, through a
 * {@link dev.sequential.tracking.store.RunConnection RunConnection}. Out go the records of
 * {@link dev.sequential.tracking.runs}, and models as files of Keras. Begin with
 * {@link dev.sequential.tracking.store.RunStore RunStore}, which reads runs, and {@code Schema}, which lists the
 * tables; all SQL of the module is in this package.
 */
@NullMarked
package dev.sequential.tracking.store;

import org.jspecify.annotations.NullMarked;
