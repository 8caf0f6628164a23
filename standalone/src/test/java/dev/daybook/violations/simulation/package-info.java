/** A simulation as it must not be. */
@NullMarked
package dev.daybook.violations.simulation;

import org.jspecify.annotations.NullMarked;
