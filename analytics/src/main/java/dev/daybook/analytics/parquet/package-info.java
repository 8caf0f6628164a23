/** Events as Parquet files, with the types that their schemas give them. */
@NullMarked
package dev.daybook.analytics.parquet;

import org.jspecify.annotations.NullMarked;
