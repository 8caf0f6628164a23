/** What every command needs whatever it is about: buses, requests, idempotency, problems. Imports no feature. */
@NullMarked
package dev.daybook.command.infrastructure;

import org.jspecify.annotations.NullMarked;
