/** Everything that can happen to a customer. */
@NullMarked
package dev.daybook.events.customer;

import org.jspecify.annotations.NullMarked;
