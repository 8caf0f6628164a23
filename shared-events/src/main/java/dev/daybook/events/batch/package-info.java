/** Everything that can happen to bulk work. */
@NullMarked
package dev.daybook.events.batch;

import org.jspecify.annotations.NullMarked;
