/** What answers that go on have in common: the way to one client, and the form of server-sent events. */
@NullMarked
package dev.daybook.query.infrastructure.live;

import org.jspecify.annotations.NullMarked;
