/** What customers are told by e-mail: which events, in which words, and how a mail leaves the house. */
@NullMarked
package dev.daybook.command.notification;

import org.jspecify.annotations.NullMarked;
