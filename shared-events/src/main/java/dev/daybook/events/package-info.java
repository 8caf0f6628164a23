/** The published language: what both sides and every analyst may rely on. */
@NullMarked
package dev.daybook.events;

import org.jspecify.annotations.NullMarked;
