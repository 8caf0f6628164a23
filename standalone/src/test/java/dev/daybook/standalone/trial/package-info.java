/** Trials: processes are killed under load, and a client outside of them holds what it was told against what is stored. */
@NullMarked
package dev.daybook.standalone.trial;

import org.jspecify.annotations.NullMarked;
