/** The newest events, in memory, for every processor of this process. */
@NullMarked
package dev.daybook.store.tail;

import org.jspecify.annotations.NullMarked;
