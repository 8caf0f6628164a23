/** Building views anew beside the live ones, and switching to them. */
@NullMarked
package dev.daybook.query.infrastructure.replays;

import org.jspecify.annotations.NullMarked;
