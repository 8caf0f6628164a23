/** The one place that knows how events become bytes: Jackson and the serializer of Axon Framework. */
@NullMarked
package dev.daybook.events.wire;

import org.jspecify.annotations.NullMarked;
