/** The rules of stock: commands in, events or a refusal out. No framework, no clock, no identity of its own. */
@NullMarked
package dev.daybook.command.stock.domain;

import org.jspecify.annotations.NullMarked;
