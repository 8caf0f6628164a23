/** The payment gateway: what it is asked, how it is reached, and what it tells by itself. */
@NullMarked
package dev.daybook.command.payment.gateway;

import org.jspecify.annotations.NullMarked;
