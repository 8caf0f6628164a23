/** How stored events reach the views: processors, tokens, catching up. */
@NullMarked
package dev.daybook.query.infrastructure.processing;

import org.jspecify.annotations.NullMarked;
