/** The command side: checks requests and appends events. */
@NullMarked
package dev.daybook.command;

import org.jspecify.annotations.NullMarked;
