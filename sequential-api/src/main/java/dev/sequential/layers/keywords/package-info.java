/**
 * The values that keywords of layers have where a number or a word does not suffice.
 *
 * <p>In come the words, numbers and lists of Keras, such as {@code "same"}, out go values such as {@code Padding.SAME}
 * that know what they mean for shapes and ops. Who builds models writes the words; begin with
 * {@link dev.sequential.layers.keywords.Padding}.
 */
@NullMarked
package dev.sequential.layers.keywords;

import org.jspecify.annotations.NullMarked;
