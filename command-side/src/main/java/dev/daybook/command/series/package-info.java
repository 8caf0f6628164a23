/** The numbers of documents, taken one after the other; the rules are in {@code domain}. */
@NullMarked
package dev.daybook.command.series;

import org.jspecify.annotations.NullMarked;
