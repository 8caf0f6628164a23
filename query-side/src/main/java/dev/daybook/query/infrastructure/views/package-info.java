/** How a view lies in MongoDB: one collection, folded batch by batch. */
@NullMarked
package dev.daybook.query.infrastructure.views;

import org.jspecify.annotations.NullMarked;
