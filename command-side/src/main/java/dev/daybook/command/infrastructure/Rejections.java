package dev.daybook.command.infrastructure;

import java.util.Optional;

/** Knows the rejections of one feature; lets them travel between nodes. */
@FunctionalInterface
public interface Rejections {

    /** What a failure says, where it is a rejection of this feature. */
    Optional<Rejection> of(Throwable failure);
}
