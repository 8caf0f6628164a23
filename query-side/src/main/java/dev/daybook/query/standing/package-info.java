/** How the pieces and the money of an order stand, told from its events; the views of orders share it. */
@NullMarked
package dev.daybook.query.standing;

import org.jspecify.annotations.NullMarked;
