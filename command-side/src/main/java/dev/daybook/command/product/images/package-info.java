/** The products' pictures: taken, kept in a folder, made smaller off the requests' path, and served. */
@NullMarked
package dev.daybook.command.product.images;

import org.jspecify.annotations.NullMarked;
