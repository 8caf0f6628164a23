/** Questions about the ways that orders take: how long, how often, how far, and whether as their rules want it. */
@NullMarked
package dev.daybook.analytics.process;

import org.jspecify.annotations.NullMarked;
