/** Question: why is this order as it is, and what would have to be otherwise? */
@NullMarked
package dev.daybook.query.orderexplanation;

import org.jspecify.annotations.NullMarked;
