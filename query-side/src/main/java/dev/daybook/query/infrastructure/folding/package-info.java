/** Folding the documents of one key again from the stored events. */
@NullMarked
package dev.daybook.query.infrastructure.folding;

import org.jspecify.annotations.NullMarked;
