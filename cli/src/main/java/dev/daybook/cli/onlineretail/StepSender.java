package dev.daybook.cli.onlineretail;

import dev.daybook.cli.http.CommandAnswer.Accepted;
import dev.daybook.cli.http.CommandAnswer.Refused;
import dev.daybook.cli.http.CommandClient;
import dev.daybook.cli.onlineretail.ImportStep.ImportOrder;
import dev.daybook.cli.onlineretail.ImportStep.ImportReturn;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends one step and enters the answer in the ledger; what rests on an order or a product that the server did not take is
 * not sent.
 */
final class StepSender {

    /** What is there already, from elsewhere or from another file, stays as it is. */
    private static final Set<String> KNOWN_ALREADY =
            Set.of("product.already-added", "customer.already-registered", "customer.erased", "stock.id-taken");

    private final CommandClient commands;
    private final Ledger ledger;
    private final Set<UUID> notTaken = ConcurrentHashMap.newKeySet();

    StepSender(CommandClient commands, Ledger ledger) {
        this.commands = commands;
        this.ledger = ledger;
    }

    /** The steps of one lane have to come one after the other. */
    void send(ImportStep step) {
        if (!notTaken.contains(step.lane())) {
            switch (commands.send(step.path(), step.idempotencyKey(), step.body())) {
                case Accepted accepted -> ledger.accepted(step, accepted);
                case Refused refused -> refused(step, refused);
            }
        } else if (step instanceof ImportReturn back) {
            ledger.refused(
                    step,
                    ReportCode.DEPENDS_ON_REFUSED,
                    "gives back lines of order " + back.order().text() + ", which the server refused");
        }
    }

    private void refused(ImportStep step, Refused refused) {
        String answer = " was answered " + refused.summary();
        switch (step) {
            case ImportOrder order -> {
                notTaken.add(order.lane());
                ledger.refused(order, ReportCode.REFUSED, order.idempotencyKey() + answer);
            }
            case ImportReturn back -> ledger.refused(back, ReportCode.REFUSED, back.idempotencyKey() + answer);
            case MasterStep master -> {
                notTaken.add(master.lane());
                if (KNOWN_ALREADY.contains(refused.code())) {
                    ledger.known();
                } else {
                    ledger.refused(master.subject() + answer);
                }
            }
        }
    }
}
