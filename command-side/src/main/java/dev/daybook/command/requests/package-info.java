/** The small parts that requests of several features are made of, as they come over HTTP. */
@NullMarked
package dev.daybook.command.requests;

import org.jspecify.annotations.NullMarked;
