package dev.daybook.query.paymentledger;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.RequestReader;
import org.springframework.data.mongodb.core.query.Query;

/** Which payments are wanted; the newest come first. */
final class PaymentLedgerQuery {

    static final InstantOrder ORDER = InstantOrder.newestFirst("payments", "initiatedAt");

    private PaymentLedgerQuery() {}

    static Query read(RequestReader reader) {
        Conditions conditions = new Conditions()
                .is("orderId", reader.text("orderId"))
                .anyOf("status", reader.constants("status", PaymentAccount.Status.class))
                .anyOf("method", reader.constants("method", PaymentMethod.class))
                .from("initiatedAt", reader.instant("from"))
                .before("initiatedAt", reader.instant("to"))
                .and(reader.number("minMinor", Integer.MAX_VALUE)
                        .map(least -> where("amountMinor").gte(least)))
                .and(ORDER.after(reader));
        return ORDER.query(conditions);
    }
}
