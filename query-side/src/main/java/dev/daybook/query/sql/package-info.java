/** Answers: what somebody asks of history in SQL. */
@NullMarked
package dev.daybook.query.sql;

import org.jspecify.annotations.NullMarked;
