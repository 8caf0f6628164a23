/** What-if: other policies over what has happened, by the same domain code. */
@NullMarked
package dev.daybook.simulation;

import org.jspecify.annotations.NullMarked;
