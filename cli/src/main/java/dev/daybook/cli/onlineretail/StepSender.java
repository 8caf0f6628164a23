package dev.daybook.cli.onlineretail;

import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.http.CommandAnswer.Refused;
import dev.daybook.cli.http.CommandClient;
import dev.daybook.cli.onlineretail.ImportStep.ImportOrder;
import dev.daybook.cli.onlineretail.ImportStep.ReturnLines;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sends one step and enters the answer in the ledger; a return on an order that was refused is not sent. */
final class StepSender {

    private final CommandClient commands;
    private final Ledger ledger;
    private final Set<UUID> refusedOrders = ConcurrentHashMap.newKeySet();

    StepSender(CommandClient commands, Ledger ledger) {
        this.commands = commands;
        this.ledger = ledger;
    }

    /** The steps of one order have to come one after the other. */
    void send(ImportStep step) {
        if (step instanceof ReturnLines back && refusedOrders.contains(step.orderId())) {
            ledger.refused(
                    step,
                    ReportCode.DEPENDS_ON_REFUSED,
                    "gives back lines of order " + back.order().text() + ", which the server refused");
            return;
        }
        switch (commands.send(step.path(), step.idempotencyKey(), step.body())) {
            case Accepted accepted -> ledger.accepted(step, accepted);
            case Refused refused -> {
                ledger.refused(step, ReportCode.REFUSED, step.idempotencyKey() + " was answered " + refused.summary());
                if (step instanceof ImportOrder) {
                    refusedOrders.add(step.orderId());
                }
            }
        }
    }
}
