/** What a server says about its views, checked and shown. */
@NullMarked
package dev.daybook.cli.verify;

import org.jspecify.annotations.NullMarked;
