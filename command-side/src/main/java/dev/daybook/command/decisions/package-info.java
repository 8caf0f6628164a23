/** The words that all rules are told in: commands decided on a state become events, or are refused. Plain Java. */
@NullMarked
package dev.daybook.command.decisions;

import org.jspecify.annotations.NullMarked;
