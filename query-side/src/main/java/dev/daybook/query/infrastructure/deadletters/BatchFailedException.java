package dev.daybook.query.infrastructure.deadletters;

/** A batch of events could not be applied, through no fault of an event; nothing of it counts as done. */
final class BatchFailedException extends RuntimeException {

    BatchFailedException(Throwable cause) {
        super(cause);
    }
}
