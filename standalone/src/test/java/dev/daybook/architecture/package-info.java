/** The rules of the house, over all modules. */
@NullMarked
package dev.daybook.architecture;

import org.jspecify.annotations.NullMarked;
