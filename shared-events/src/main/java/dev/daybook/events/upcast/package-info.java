/** One class per step from an older revision of a stored event to the next; pure JSON to JSON. */
@NullMarked
package dev.daybook.events.upcast;

import org.jspecify.annotations.NullMarked;
