/** SQL over a folder of such files. */
@NullMarked
package dev.daybook.analytics.sql;

import org.jspecify.annotations.NullMarked;
