/** What analysts write: projections of their own. */
@NullMarked
package dev.daybook.analytics.projection;

import org.jspecify.annotations.NullMarked;
