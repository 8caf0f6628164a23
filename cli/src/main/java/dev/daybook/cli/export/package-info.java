/** The folder that exported history is brought into. */
@NullMarked
package dev.daybook.cli.export;

import org.jspecify.annotations.NullMarked;
