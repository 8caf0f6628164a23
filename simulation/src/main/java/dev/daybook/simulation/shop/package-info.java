/** The facts that a decision saw. */
@NullMarked
package dev.daybook.simulation.shop;

import org.jspecify.annotations.NullMarked;
