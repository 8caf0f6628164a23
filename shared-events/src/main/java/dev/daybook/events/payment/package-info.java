/** Everything that can happen to a payment. */
@NullMarked
package dev.daybook.events.payment;

import org.jspecify.annotations.NullMarked;
