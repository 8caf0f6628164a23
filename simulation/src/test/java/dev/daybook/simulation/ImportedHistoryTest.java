package dev.daybook.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.order.domain.ImportOrder;
import dev.daybook.command.order.domain.Money;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.returns.domain.CreditedPieces;
import dev.daybook.command.returns.domain.ImportReturn;
import dev.daybook.events.Reason;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderKind;
import dev.daybook.simulation.judgement.Amount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders of another system carry no decisions: it is told what there would have been. */
class ImportedHistoryTest {

    private final Past past = new Past(Rulebook.first());

    @Test
    void the_charge_of_then_stands_beside_that_of_the_policy() {
        take("o-1", OrderKind.SALE, 30, 18_00);
        take("o-2", OrderKind.SALE, 60, 0);
        take("o-3", OrderKind.SALE, 20, 0);
        take("o-4", OrderKind.CREDIT, 20, 0);

        Tried tried = Tried.on(past, "daybook.shipping.charges=GBP:490:5000");

        assertThat(tried.of("shipping").decisions()).isZero();
        assertThat(tried.leftOut("shipping")).isEqualTo(3);
        assertThat(tried.of("shipping").figures())
                .anySatisfy(figure -> {
                    assertThat(figure.name()).isEqualTo("imported, charged then");
                    assertThat(figure.count()).isEqualTo(1);
                    assertThat(figure.amounts()).containsExactly(new Amount("GBP", 1_800));
                })
                .anySatisfy(figure -> {
                    assertThat(figure.name()).isEqualTo("imported, charged by this policy");
                    assertThat(figure.count()).isEqualTo(2);
                    assertThat(figure.amounts()).containsExactly(new Amount("GBP", 980));
                });
    }

    @Test
    void orders_that_would_have_been_looked_at_are_counted() {
        take("o-1", OrderKind.SALE, 30, 0);
        take("o-2", OrderKind.SALE, 60, 0);

        Tried tried = Tried.on(past, "daybook.fraud.hold-from=GBP:5000");

        assertThat(tried.count("fraud-hold", "imported, held by this policy")).isEqualTo(1);
        assertThat(tried.differing()).isEmpty();
    }

    @Test
    void pieces_that_came_back_late_are_counted_with_what_was_credited() {
        take("o-1", OrderKind.SALE, 30, 0);
        past.pass(Duration.ofDays(10));
        past.happen(new ImportReturn(
                "r-1",
                "o-1",
                List.of(new CreditedPieces("1", 2, Optional.empty())),
                0,
                new Reason("returned", ""),
                Optional.empty()));

        Tried tried = Tried.on(past, "daybook.returns.window=7d");

        assertThat(tried.count("return-window", "imported, refused: return.window-over by this policy"))
                .isEqualTo(1);
        assertThat(Tried.on(past, "daybook.returns.window=30d")
                        .count("return-window", "imported, accepted by this policy"))
                .isEqualTo(1);
    }

    private void take(String orderId, OrderKind kind, int pounds, long postageMinor) {
        OrderDraft.Line line = new OrderDraft.Line(
                "1",
                "22423",
                Optional.of("a cake stand"),
                pounds,
                Optional.of(new Price(BigDecimal.ONE, "GBP")),
                Optional.empty(),
                Optional.empty());
        OrderDraft draft = new OrderDraft(
                Optional.empty(),
                "GBP",
                List.of(line),
                postageMinor == 0
                        ? List.of()
                        : List.of(new OrderDraft.Adjustment(
                                AdjustmentKind.SHIPPING, "POST", "POSTAGE", new Money(postageMinor, "GBP"))),
                Optional.of("United Kingdom"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        past.happen(new ImportOrder(orderId, orderId, kind, "online-retail", draft));
    }
}
