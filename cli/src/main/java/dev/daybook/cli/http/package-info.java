/** How a client talks to a Daybook server: deadlines, retries, commands, problems. */
@NullMarked
package dev.daybook.cli.http;

import org.jspecify.annotations.NullMarked;
