/** How a reader learns whether a view already holds what the reader has written. */
@NullMarked
package dev.daybook.query.infrastructure.consistency;

import org.jspecify.annotations.NullMarked;
