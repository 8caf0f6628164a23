/** How events are found by what is known of them. */
@NullMarked
package dev.daybook.store.search;

import org.jspecify.annotations.NullMarked;
