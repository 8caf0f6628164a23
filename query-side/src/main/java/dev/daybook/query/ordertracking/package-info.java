/** Question: where are the parcels of this order? */
@NullMarked
package dev.daybook.query.ordertracking;

import org.jspecify.annotations.NullMarked;
