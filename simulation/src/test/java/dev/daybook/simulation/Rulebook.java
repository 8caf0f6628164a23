package dev.daybook.simulation;

import dev.daybook.command.order.domain.ConfirmEdit;
import dev.daybook.command.order.domain.EndReview;
import dev.daybook.command.order.domain.ExpireOrder;
import dev.daybook.command.order.domain.ExtendReservations;
import dev.daybook.command.order.domain.FraudPolicy;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReopenLines;
import dev.daybook.command.order.domain.ReservationPolicy;
import dev.daybook.command.order.domain.RouteOrder;
import dev.daybook.command.order.domain.RoutingPolicy;
import dev.daybook.command.order.domain.ShippingPolicy;
import dev.daybook.command.order.domain.ShopPolicies;
import dev.daybook.command.order.domain.ShopSupply;
import dev.daybook.command.order.domain.StageEdit;
import dev.daybook.command.order.domain.TaxPolicy;
import dev.daybook.command.returns.domain.ReturnPolicy;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.WhenOverdue;
import dev.daybook.simulation.policy.Policies;
import dev.daybook.simulation.policy.PolicyFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of a shop in one version, for the shop that makes history and as the file that is tried on it. */
record Rulebook(
        int version,
        Duration reservedFor,
        List<String> locations,
        RoutingPolicy.Strategy strategy,
        String charges,
        String holdFrom,
        Duration reviewTime,
        WhenOverdue whenOverdue,
        Optional<Duration> window) {

    static Rulebook first() {
        return new Rulebook(
                1,
                Duration.ofMinutes(15),
                List.of("main", "east"),
                RoutingPolicy.Strategy.BY_PREFERENCE,
                "GBP:490:5000",
                "GBP:20000",
                Duration.ofHours(6),
                WhenOverdue.CANCEL,
                Optional.of(Duration.ofDays(14)));
    }

    static Rulebook second() {
        return new Rulebook(
                2,
                Duration.ofMinutes(40),
                List.of("east", "main", "west"),
                RoutingPolicy.Strategy.FEWEST_PARCELS,
                "GBP:390:3000,EUR:500",
                "GBP:9000,EUR:10000",
                Duration.ofHours(2),
                WhenOverdue.RELEASE,
                Optional.of(Duration.ofDays(3)));
    }

    ShopPolicies shop() {
        return new ShopPolicies(
                new ReservationPolicy(version, reservedFor, locations, new RoutingPolicy(version, strategy)),
                FraudPolicy.told(version, List.of(holdFrom.split(",", -1)), reviewTime, whenOverdue),
                TaxPolicy::none,
                ShippingPolicy.told(version, List.of(charges.split(",", -1))));
    }

    ReturnPolicy returns() {
        return new ReturnPolicy(version, window);
    }

    /** A command with what its adapters add to it. */
    OrderCommand informed(OrderCommand command, Order order, ShopSupply.Shelves shelves, Instant now) {
        var policy = shop().reservation();
        var fraud = shop().fraud();
        ShopSupply supply = new ShopSupply(shop(), shelves, now);
        return switch (command) {
            case PlaceOrder c -> c.with(supply.of(ShopSupply.wanted(c.draft())));
            case ReopenLines c -> c.with(supply.of(order.parcel(c.shipmentId())));
            case StageEdit c -> c.with(supply.catalogue(c.draft().added()));
            case ConfirmEdit c -> c.with(supply.of(order.wantedBy(c.editId())));
            case PlaceHold c -> c.kind() == HoldKind.FRAUD ? c.by(fraud.review(now)) : c;
            case ReleaseHold c -> c.by(policy.deadline(now));
            case ExpireOrder c -> c.by(policy.deadline(now));
            case ExtendReservations c -> c.by(policy, now);
            case EndReview c -> c.by(fraud, policy.deadline(now));
            case RouteOrder c -> c.with(policy, ShopSupply.ready(order, shelves::stock));
            default -> command;
        };
    }

    /** As an operator tells them. */
    Map<String, String> settings() {
        String number = String.valueOf(version);
        Map<String, String> told = new HashMap<>();
        told.put("daybook.reservations.version", number);
        told.put("daybook.reservations.time", reservedFor.toString());
        told.put("daybook.reservations.locations", String.join(",", locations));
        told.put("daybook.routing.version", number);
        told.put("daybook.routing.strategy", strategy.name());
        told.put("daybook.fraud.version", number);
        told.put("daybook.fraud.hold-from", holdFrom);
        told.put("daybook.fraud.review-time", reviewTime.toString());
        told.put("daybook.fraud.when-overdue", whenOverdue.name());
        told.put("daybook.shipping.version", number);
        told.put("daybook.shipping.charges", charges);
        told.put("daybook.returns.version", number);
        told.put("daybook.returns.window", window.map(Duration::toString).orElse(""));
        return told;
    }

    Policies tried() {
        return PolicyFile.read(settings());
    }
}
