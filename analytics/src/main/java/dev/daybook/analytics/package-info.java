/** History in tables: exported files, and SQL over them. */
@NullMarked
package dev.daybook.analytics;

import org.jspecify.annotations.NullMarked;
