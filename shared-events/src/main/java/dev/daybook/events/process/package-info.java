/** Everything that can happen to what follows from an event. */
@NullMarked
package dev.daybook.events.process;

import org.jspecify.annotations.NullMarked;
