package dev.daybook.command.product.images;

/** Bytes that are no picture of a kind that is taken, however often they are looked at. */
final class UnreadablePictureException extends RuntimeException {

    UnreadablePictureException(String message) {
        super(message);
    }

    UnreadablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
