/** Question: what happened to this order? */
@NullMarked
package dev.daybook.query.timeline;

import org.jspecify.annotations.NullMarked;
