/**
 * Reads pictures (PNG, JPEG, BMP) and folders of them, and writes text into pictures.
 *
 * <p>In come picture files, or a folder with one sub-folder a class, and the shape of a sample; out come bytes (height,
 * width, channels), at once or when a batch needs them. Begin at {@link dev.sequential.loaders.pictures.PictureDecoder}
 * for one picture, at {@link dev.sequential.loaders.pictures.FolderListing} and
 * {@link dev.sequential.loaders.pictures.PictureSamples} for a folder.
 */
@NullMarked
package dev.sequential.loaders.pictures;

import org.jspecify.annotations.NullMarked;
