/** Question: which events were there, and what led to what? */
@NullMarked
package dev.daybook.query.eventsearch;

import org.jspecify.annotations.NullMarked;
