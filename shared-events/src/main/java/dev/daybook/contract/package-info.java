/** What both sides say of their HTTP operations beside the code, for the documents that are generated from it. */
@NullMarked
package dev.daybook.contract;

import org.jspecify.annotations.NullMarked;
