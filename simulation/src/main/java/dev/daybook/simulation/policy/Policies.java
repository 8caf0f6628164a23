package dev.daybook.simulation.policy;

import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.returns.domain.ReturnPolicy;
import java.util.Optional;

/**
 * The policies that one file tells; what it does not tell is not decided again.
 *
 * @param shipping what sending costs
 * @param holds from which amount on orders are held; says nothing of reviews
 * @param reviews how long a hold may last and what becomes of it then; says nothing of amounts
 * @param deadlines how long pieces are kept; says nothing of locations
 * @param locations from where they come; says nothing of time
 * @param returns how long pieces may come back
 */
public record Policies(
        Optional<ShippingPolicy> shipping,
        Optional<FraudPolicy> holds,
        Optional<FraudPolicy> reviews,
        Optional<ReservationPolicy> deadlines,
        Optional<ReservationPolicy> locations,
        Optional<ReturnPolicy> returns) {}
