/** Runs projections that analysts write, and keeps what they have folded. */
@NullMarked
package dev.daybook.analytics.folding;

import org.jspecify.annotations.NullMarked;
