/** The order's rules: commands in, events or a rejection out. No framework, no clock, no identity of its own. */
@NullMarked
package dev.daybook.command.order.domain;

import org.jspecify.annotations.NullMarked;
