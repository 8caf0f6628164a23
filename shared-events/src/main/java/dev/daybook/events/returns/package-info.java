/** Everything that can happen to a return. */
@NullMarked
package dev.daybook.events.returns;

import org.jspecify.annotations.NullMarked;
