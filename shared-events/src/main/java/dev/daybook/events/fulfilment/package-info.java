/** Everything that can happen to a fulfilment. */
@NullMarked
package dev.daybook.events.fulfilment;

import org.jspecify.annotations.NullMarked;
