/** Question: which orders are there? */
@NullMarked
package dev.daybook.query.orderlist;

import org.jspecify.annotations.NullMarked;
