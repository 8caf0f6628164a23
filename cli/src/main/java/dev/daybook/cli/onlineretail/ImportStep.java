package dev.daybook.cli.onlineretail;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** One command to send; a step waits for all earlier ones of its lane. */
sealed interface ImportStep permits ImportStep.ImportOrder, ImportStep.ImportReturn, MasterStep {

    /** What it is about: an order, a product or a customer. */
    UUID lane();

    /** Equal for equal steps, in every run. */
    String idempotencyKey();

    String path();

    Object body();

    /** The lines that the command carries, in whole or in part. */
    List<Share> shares();

    /**
     * What a command carries of one line.
     *
     * @param amount exact, with the sign it has in the file
     * @param minor what the event holds for it, in minor units
     */
    record Share(int line, BigDecimal amount, long minor) {}

    /** Takes over an order, be it a sale or a credit on its own. */
    record ImportOrder(OrderImportBody body, List<Share> shares) implements ImportStep {

        @Override
        public UUID lane() {
            return body.id();
        }

        @Override
        public String idempotencyKey() {
            return RetailIds.SOURCE + ":" + body.number();
        }

        @Override
        public String path() {
            return "/v1/order-imports";
        }
    }

    /** Gives back lines of an order that was taken over before, and the money. */
    record ImportReturn(InvoiceNumber order, ReturnImportBody body, List<Share> shares) implements ImportStep {

        @Override
        public UUID lane() {
            return body.orderId();
        }

        @Override
        public String idempotencyKey() {
            return RetailIds.SOURCE + ":return:" + body.reason().text() + "/" + order.text();
        }

        @Override
        public String path() {
            return "/v1/return-imports";
        }
    }
}
