/** The command line: its verbs, their options, messages and exit codes. */
@NullMarked
package dev.daybook.cli;

import org.jspecify.annotations.NullMarked;
