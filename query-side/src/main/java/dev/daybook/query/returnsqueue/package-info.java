/** Question: which returns are under way, and how far have they come? */
@NullMarked
package dev.daybook.query.returnsqueue;

import org.jspecify.annotations.NullMarked;
