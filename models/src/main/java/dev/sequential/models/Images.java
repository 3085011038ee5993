package dev.sequential.models;

/**
 * What a model is built for.
 *
 * @param height of the images, in pixels
 * @param width of the images, in pixels
 * @param channels of the images: 3 for colour, 1 for grey
 * @param classes to tell apart
 */
record Images(long height, long width, long channels, int classes) {
    long[] shape() {
        return new long[] {height, width, channels};
    }
}
