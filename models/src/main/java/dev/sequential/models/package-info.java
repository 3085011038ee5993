/**
 * The models of the article on CIFAR-10, with the recipes that train them, by name.
 *
 * <p>In come a name such as {@code cnn_adv}, the size of images and the number of classes; out comes a new model and
 * how the article trains it. Begin at {@link dev.sequential.models.ZooModel}.
 */
@NullMarked
package dev.sequential.models;

import org.jspecify.annotations.NullMarked;
