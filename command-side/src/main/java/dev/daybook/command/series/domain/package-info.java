/** The rules of a series of numbers: commands in, events or a rejection out. No framework, no clock, no identity of its own. */
@NullMarked
package dev.daybook.command.series.domain;

import org.jspecify.annotations.NullMarked;
