/**
 * Keras's configurations: layers, losses, optimizers and their like as maps of keywords, and found by their names.
 *
 * <p>In comes a record, whose components are the keywords, and out comes the map that Keras's {@code get_config} gives;
 * reading goes the other way around. Begin with {@link dev.sequential.config.KerasConfig}, which does both;
 * {@link dev.sequential.config.Registry} finds the class of a name, {@link dev.sequential.config.Records} makes the
 * copies that methods such as {@code units(10)} return, and {@link dev.sequential.config.CustomObjects} is for classes
 * of your own.
 */
@NullMarked
package dev.sequential.config;

import org.jspecify.annotations.NullMarked;
