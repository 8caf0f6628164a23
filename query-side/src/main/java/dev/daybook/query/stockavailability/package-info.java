/** Question: how many pieces are there, and how many of them can be had? */
@NullMarked
package dev.daybook.query.stockavailability;

import org.jspecify.annotations.NullMarked;
