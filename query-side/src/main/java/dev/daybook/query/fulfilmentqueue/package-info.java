/** Question: what is to be packed and sent, and what of it waits longest? */
@NullMarked
package dev.daybook.query.fulfilmentqueue;

import org.jspecify.annotations.NullMarked;
