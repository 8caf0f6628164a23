package dev.daybook.command.payment.gateway;

import dev.daybook.command.payment.domain.AuthorisationExpiry;
import java.util.Map;
import java.util.Optional;

/**
 * How a gateway sees one payment; of what it does not name it knows nothing.
 *
 * @param captures by the ids that we gave them, undecided ones too
 * @param refunds by the ids that we gave them, undecided ones too
 */
record PaymentReport(Authorisation authorisation, Map<String, Settlement> captures, Map<String, Settlement> refunds) {

    PaymentReport {
        captures = Map.copyOf(captures);
        refunds = Map.copyOf(refunds);
    }

    Optional<Settlement> capture(String captureId) {
        return Optional.ofNullable(captures.get(captureId));
    }

    Optional<Settlement> refund(String refundId) {
        return Optional.ofNullable(refunds.get(refundId));
    }

    /** Whether held money was let go; what has run out cannot be. */
    Optional<Settlement> release() {
        return switch (authorisation) {
            case Authorisation.LetGo _ -> Optional.of(new Settlement.Done());
            case Authorisation.Expired _ -> Optional.of(new Settlement.Refused(AuthorisationExpiry.EXPIRED));
            case Authorisation.Authorised _,
                    Authorisation.ActionRequired _,
                    Authorisation.Declined _,
                    Authorisation.Pending _ -> Optional.empty();
        };
    }
}
