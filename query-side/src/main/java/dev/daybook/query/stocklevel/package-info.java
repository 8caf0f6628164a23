/** What events of stock make of the pieces of one SKU at one location, for every view that tells of them. */
@NullMarked
package dev.daybook.query.stocklevel;

import org.jspecify.annotations.NullMarked;
