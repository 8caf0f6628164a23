/** Decisions made again, and how they compare with what happened. */
@NullMarked
package dev.daybook.simulation.judgement;

import org.jspecify.annotations.NullMarked;
