/**
 * The dashboard: a web server that shows runs in a browser, also while they train.
 *
 * <p>In come HTTP requests of a page that this server has sent, and runs from the
 * {@linkplain dev.sequential.tracking.store store}. Out go JSON, pictures, events when a run has changed, and the pages
 * themselves, which are resources beside these classes. Begin with {@link dev.sequential.tracking.dashboard.Dashboard
 * Dashboard}, then {@code RunRoutes}; in the browser, with {@code app.js}.
 */
@NullMarked
package dev.sequential.tracking.dashboard;

import org.jspecify.annotations.NullMarked;
