/** The return's rules: commands in, events or a rejection out. No framework, no clock, no identity of its own. */
@NullMarked
package dev.daybook.command.returns.domain;

import org.jspecify.annotations.NullMarked;
