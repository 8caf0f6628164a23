package dev.daybook.command.payment.gateway;

import dev.daybook.command.payment.domain.AuthorisationExpiry;
import java.util.Map;

/**
 * How a gateway sees one payment; what it does not tell of, it has not decided.
 *
 * @param captures by the ids that we gave them
 * @param refunds by the ids that we gave them
 */
record PaymentReport(Authorisation authorisation, Map<String, Settlement> captures, Map<String, Settlement> refunds) {

    PaymentReport {
        captures = Map.copyOf(captures);
        refunds = Map.copyOf(refunds);
    }

    Settlement capture(String captureId) {
        return captures.getOrDefault(captureId, new Settlement.Pending());
    }

    Settlement refund(String refundId) {
        return refunds.getOrDefault(refundId, new Settlement.Pending());
    }

    /** Whether held money was let go; what has run out cannot be. */
    Settlement release() {
        return switch (authorisation) {
            case Authorisation.LetGo _ -> new Settlement.Done();
            case Authorisation.Expired _ -> new Settlement.Refused(AuthorisationExpiry.EXPIRED);
            case Authorisation.Authorised _,
                    Authorisation.ActionRequired _,
                    Authorisation.Declined _,
                    Authorisation.Pending _ -> new Settlement.Pending();
        };
    }
}
