/** Question: how does this order stand? */
@NullMarked
package dev.daybook.query.orderdetails;

import org.jspecify.annotations.NullMarked;
