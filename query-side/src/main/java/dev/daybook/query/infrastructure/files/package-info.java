/** Folders that several processes see. */
@NullMarked
package dev.daybook.query.infrastructure.files;

import org.jspecify.annotations.NullMarked;
