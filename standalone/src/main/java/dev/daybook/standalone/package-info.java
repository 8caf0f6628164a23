/** Both sides in one process on embedded stores: what {@code ./daybook} launches. */
@NullMarked
package dev.daybook.standalone;

import org.jspecify.annotations.NullMarked;
