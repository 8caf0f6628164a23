/** Question: who is this customer, and what do the orders come to? */
@NullMarked
package dev.daybook.query.customeroverview;

import org.jspecify.annotations.NullMarked;
