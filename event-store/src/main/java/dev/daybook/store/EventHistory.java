package dev.daybook.store;

import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Replays the store from its beginning. */
@FunctionalInterface
public interface EventHistory {

    /** Every event that is stored by now, in order of position, in constant memory; close the stream. */
    Stream<? extends TrackedEventMessage<?>> read();
}
