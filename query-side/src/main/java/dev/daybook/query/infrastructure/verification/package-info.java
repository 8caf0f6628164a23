/** Whether the live views say what the events say. */
@NullMarked
package dev.daybook.query.infrastructure.verification;

import org.jspecify.annotations.NullMarked;
