/** Answers: history as files, made by jobs that outlive their node. */
@NullMarked
package dev.daybook.query.exports;

import org.jspecify.annotations.NullMarked;
