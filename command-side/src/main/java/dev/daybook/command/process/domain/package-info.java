/** When what follows from an event may be given up. No framework, no clock, no identity of its own. */
@NullMarked
package dev.daybook.command.process.domain;

import org.jspecify.annotations.NullMarked;
