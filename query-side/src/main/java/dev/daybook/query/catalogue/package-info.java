/** Question: what is for sale, at what price, and is it there? */
@NullMarked
package dev.daybook.query.catalogue;

import org.jspecify.annotations.NullMarked;
