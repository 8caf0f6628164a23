/** The policies that are tried. */
@NullMarked
package dev.daybook.simulation.policy;

import org.jspecify.annotations.NullMarked;
