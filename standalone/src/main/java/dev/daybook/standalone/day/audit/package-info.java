/** The laws that hold when a day is over, told from raw facts by an arithmetic of their own. */
@NullMarked
package dev.daybook.standalone.day.audit;

import org.jspecify.annotations.NullMarked;
