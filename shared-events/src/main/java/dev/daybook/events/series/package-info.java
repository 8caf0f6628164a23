/** Everything that can happen to the numbers of documents. */
@NullMarked
package dev.daybook.events.series;

import org.jspecify.annotations.NullMarked;
