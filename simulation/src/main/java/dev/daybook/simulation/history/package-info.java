/** What has happened, as it comes from outside. */
@NullMarked
package dev.daybook.simulation.history;

import org.jspecify.annotations.NullMarked;
