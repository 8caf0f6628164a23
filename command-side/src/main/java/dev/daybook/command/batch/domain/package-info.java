/** When bulk work runs, rests and ends, and what its items have come to. No framework, no clock, no identity of its own. */
@NullMarked
package dev.daybook.command.batch.domain;

import org.jspecify.annotations.NullMarked;
