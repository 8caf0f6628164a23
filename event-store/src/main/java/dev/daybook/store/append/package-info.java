/** The way into the store: appends of concurrent commands share one commit. */
@NullMarked
package dev.daybook.store.append;

import org.jspecify.annotations.NullMarked;
