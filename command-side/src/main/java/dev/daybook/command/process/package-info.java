/** What waits to follow from events, over HTTP; that it is given up is an event, by the rules in {@code domain}. */
@NullMarked
package dev.daybook.command.process;

import org.jspecify.annotations.NullMarked;
