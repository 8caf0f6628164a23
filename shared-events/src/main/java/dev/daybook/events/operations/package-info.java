/** What operators do to an installation. */
@NullMarked
package dev.daybook.events.operations;

import org.jspecify.annotations.NullMarked;
