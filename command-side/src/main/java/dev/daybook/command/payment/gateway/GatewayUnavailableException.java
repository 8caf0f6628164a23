package dev.daybook.command.payment.gateway;

/** The gateway gave no answer: away, too slow, cut off, or busy. Asked again under the same key it may. */
final class GatewayUnavailableException extends RuntimeException {

    GatewayUnavailableException(String message) {
        super(message);
    }

    GatewayUnavailableException(Throwable cause) {
        super(cause);
    }
}
