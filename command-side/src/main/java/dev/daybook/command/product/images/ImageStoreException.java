package dev.daybook.command.product.images;

import dev.daybook.command.decisions.NoAnswer;

/** The place where pictures are kept did not take or give one this time. */
final class ImageStoreException extends RuntimeException implements NoAnswer {

    ImageStoreException(String message) {
        super(message);
    }

    ImageStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Why why() {
        return Why.AWAY;
    }
}
