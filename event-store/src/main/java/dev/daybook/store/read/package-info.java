/** The way out of the store: rows by position and by stream. */
@NullMarked
package dev.daybook.store.read;

import org.jspecify.annotations.NullMarked;
