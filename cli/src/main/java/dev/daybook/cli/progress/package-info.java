/** How far a long job is, shown to a person. */
@NullMarked
package dev.daybook.cli.progress;

import org.jspecify.annotations.NullMarked;
