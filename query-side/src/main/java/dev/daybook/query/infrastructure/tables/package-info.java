/** History as tables: a file of this node's own, refreshed when somebody asks. */
@NullMarked
package dev.daybook.query.infrastructure.tables;

import org.jspecify.annotations.NullMarked;
