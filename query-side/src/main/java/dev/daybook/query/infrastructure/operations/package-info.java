/** What operators see of the views and do to them. */
@NullMarked
package dev.daybook.query.infrastructure.operations;

import org.jspecify.annotations.NullMarked;
