/** Question: what has just changed? */
@NullMarked
package dev.daybook.query.changes;

import org.jspecify.annotations.NullMarked;
