/** A payment gateway without money: test cards for every mishap, signed webhooks, and a ledger of what moved. */
@NullMarked
package dev.daybook.simulator;

import org.jspecify.annotations.NullMarked;
