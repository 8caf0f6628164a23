/** Projections, views and the query API. */
@NullMarked
package dev.daybook.query;

import org.jspecify.annotations.NullMarked;
