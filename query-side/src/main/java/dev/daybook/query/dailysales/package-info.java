/** Question: what was sold on which day? */
@NullMarked
package dev.daybook.query.dailysales;

import org.jspecify.annotations.NullMarked;
