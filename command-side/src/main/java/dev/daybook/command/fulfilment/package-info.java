/** Fulfilments: what each location does to send its pieces of an order. */
@NullMarked
package dev.daybook.command.fulfilment;

import org.jspecify.annotations.NullMarked;
