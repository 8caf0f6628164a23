package dev.daybook.command.payment.gateway;

/** The gateway does not understand or trust us: asked again it will say the same, until somebody mends it. */
final class GatewayFaultException extends RuntimeException {

    GatewayFaultException(String message) {
        super(message);
    }
}
