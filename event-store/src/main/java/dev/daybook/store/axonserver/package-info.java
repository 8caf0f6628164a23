/** The same store on Axon Server: events there, answers and reservations of keys in PostgreSQL. */
@NullMarked
package dev.daybook.store.axonserver;

import org.jspecify.annotations.NullMarked;
