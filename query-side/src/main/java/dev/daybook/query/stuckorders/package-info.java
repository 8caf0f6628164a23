/** Question: which orders wait, for what, and since when? */
@NullMarked
package dev.daybook.query.stuckorders;

import org.jspecify.annotations.NullMarked;
