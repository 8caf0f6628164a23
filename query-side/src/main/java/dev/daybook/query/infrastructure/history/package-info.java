/** What analysts read: the stored events themselves, over connections of their own. */
@NullMarked
package dev.daybook.query.infrastructure.history;

import org.jspecify.annotations.NullMarked;
