/**
 * Files of any kind, written whole or not at all, and JSON.
 *
 * <p>In comes a path and what is to stand there; out comes the file under that path, or one error and the file as it
 * was before. Begin with {@link dev.sequential.files.AtomicFile}, which writes aside and moves into place; models,
 * backups, histories and downloads are all written by it.
 */
@NullMarked
package dev.sequential.files;

import org.jspecify.annotations.NullMarked;
