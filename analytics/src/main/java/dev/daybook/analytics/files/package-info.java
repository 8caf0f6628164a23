/** Events as files in formats of others. */
@NullMarked
package dev.daybook.analytics.files;

import org.jspecify.annotations.NullMarked;
