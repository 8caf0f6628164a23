/** Question: which orders are held, why, and until when is somebody to decide? */
@NullMarked
package dev.daybook.query.holdsqueue;

import org.jspecify.annotations.NullMarked;
