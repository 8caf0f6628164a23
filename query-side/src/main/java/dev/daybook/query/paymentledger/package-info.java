/** Question: what became of the money of a payment, and what came in and went back? */
@NullMarked
package dev.daybook.query.paymentledger;

import org.jspecify.annotations.NullMarked;
