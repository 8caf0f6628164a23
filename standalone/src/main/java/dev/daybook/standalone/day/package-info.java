/** A day of a shop in a script: many orders, a gateway that fails, a server that is killed, and the accounts at the end. */
@NullMarked
package dev.daybook.standalone.day;

import org.jspecify.annotations.NullMarked;
