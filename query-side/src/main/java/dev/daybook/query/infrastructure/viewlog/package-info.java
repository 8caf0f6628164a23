/** What operators have done to the views, as every node reads it. */
@NullMarked
package dev.daybook.query.infrastructure.viewlog;

import org.jspecify.annotations.NullMarked;
