package dev.daybook.query.paymentledger;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.query.paymentledger.PaymentAccount.Entry;
import dev.daybook.query.paymentledger.PaymentAccount.Kind;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The entry of one event; lives within one fold. */
final class EntryDraft {

    private final Envelope envelope;
    private @Nullable RefundCause cause;
    private @Nullable String code;
    private @Nullable String text;

    EntryDraft(Envelope envelope) {
        this.envelope = envelope;
    }

    EntryDraft because(String why) {
        code = why;
        return this;
    }

    EntryDraft because(Reason why) {
        code = why.code();
        text = why.text();
        return this;
    }

    EntryDraft because(RefundCause why) {
        cause = why;
        return this;
    }

    Entry of(Kind kind, @Nullable String reference, @Nullable Long amountMinor) {
        return new Entry(
                "%s#%010d".formatted(envelope.subject(), envelope.version()),
                kind,
                kind.direction(),
                envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                reference,
                amountMinor,
                cause,
                code,
                text);
    }
}
