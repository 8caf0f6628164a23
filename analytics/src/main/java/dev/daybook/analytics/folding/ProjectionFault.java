package dev.daybook.analytics.folding;

/** What is wrong with a projection that somebody wrote, or with what it has left; the message is for that person. */
public final class ProjectionFault extends RuntimeException {

    ProjectionFault(String message) {
        super(message);
    }
}
