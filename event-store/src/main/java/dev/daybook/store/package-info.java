/** How events lie in PostgreSQL: append, load, tail, read. Nothing else knows the tables. */
@NullMarked
package dev.daybook.store;

import org.jspecify.annotations.NullMarked;
