package dev.daybook.standalone.demo;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The shop as the people of a day meet it: it may be away for a while, and everything is tried until it is answered. */
public interface DayShop {

    /**
     * Posts a command until it is accepted. What its state still refuses is tried again: somebody else is on it.
     *
     * @throws DayFaultException when it is refused for its content, or for too long
     */
    void post(String path, String key, Object body);

    /** Posts a command that says which version of the order it was decided on: the present one. */
    void postKnowing(String orderId, String path, String key, Object body);

    /**
     * Reads until something holds.
     *
     * @return what was read last
     * @throws DayFaultException when it does not hold for too long
     */
    JsonNode await(String path, Predicate<JsonNode> holds);

    /** What the payer's browser gets for a card. */
    String token(String cardNumber);

    /** The payer says yes where the gateway asks for it. */
    void approve(String paymentId);
}
