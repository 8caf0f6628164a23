package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Charges.charge;
import static dev.daybook.command.order.domain.Charges.draft;
import static dev.daybook.command.order.domain.Charges.shipping;
import static dev.daybook.command.order.domain.Charges.tax;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.OrderPlaced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random orders are quoted, placed and placed again under other policies; a model in euros says what they come to. */
class QuoteRandomWalkTest {

    private static final List<String> COUNTRIES = List.of("DE", "CH", "US", "Atlantis");
    private static final List<String> RATES = List.of("0", "0.05", "0.077", "0.19", "0.255", "1");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_quote_and_the_order_that_is_placed_from_it_come_to_the_same_penny(long seed) {
        Random random = new Random(seed);
        Shop shop = Shop.any(random);
        Shop later = Shop.any(random);
        OrderDraft draft = anyDraft(random, shop.prices());
        PlaceOrder order = place(draft, shop.supply());

        Quote quote = Quote.of(order);
        OrderPlaced placed = (OrderPlaced) when(order).getFirst();

        BigDecimal[] expected = shop.bill(draft);
        assertThat(CENT.multiply(BigDecimal.valueOf(quote.linesMinor()))).isEqualByComparingTo(expected[0]);
        assertThat(CENT.multiply(BigDecimal.valueOf(quote.taxMinor()))).isEqualByComparingTo(expected[1]);
        assertThat(CENT.multiply(BigDecimal.valueOf(quote.shippingMinor()))).isEqualByComparingTo(expected[2]);
        assertThat(CENT.multiply(BigDecimal.valueOf(placed.content().totalMinor())))
                .isEqualByComparingTo(expected[3]);
        assertThat(quote.content()).isEqualTo(placed.content());
        assertThat(when(place(draft, later.supply()), placed)).isEmpty();
    }

    private static OrderDraft anyDraft(Random random, Map<String, BigDecimal> prices) {
        List<OrderDraft.Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int number = 1; number <= count; number++) {
            String sku = "SKU-" + number;
            int pieces = 1 + random.nextInt(20);
            long most = price(prices, sku)
                    .multiply(BigDecimal.valueOf(pieces * 100L))
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
            lines.add(new OrderDraft.Line(
                    Integer.toString(number),
                    sku,
                    random.nextBoolean() ? Optional.of("a thing") : Optional.empty(),
                    pieces,
                    random.nextBoolean() ? Optional.of(new Price(price(prices, sku), "EUR")) : Optional.empty(),
                    random.nextInt(3) == 0
                            ? Optional.of(new OrderDraft.Discount("D", cents(random.nextLong(most + 1))))
                            : Optional.empty(),
                    random.nextInt(4) == 0 ? Optional.of(anyTax(random)) : Optional.empty()));
        }
        List<OrderDraft.Adjustment> amounts = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            amounts.add(new OrderDraft.Adjustment(AdjustmentKind.FEE, "WRAP", "", cents(random.nextInt(500))));
        }
        if (random.nextInt(4) == 0) {
            amounts.add(shipping(random.nextBoolean() ? "STANDARD" : "POST", random.nextInt(900)));
        }
        return draft(anyCountry(random), anyCountry(random), amounts, lines.toArray(OrderDraft.Line[]::new));
    }

    private static BigDecimal price(Map<String, BigDecimal> prices, String sku) {
        return Objects.requireNonNull(prices.get(sku));
    }

    private static Optional<String> anyCountry(Random random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
    }

    private static OrderDraft.Tax anyTax(Random random) {
        return tax(RATES.get(random.nextInt(RATES.size())), random.nextBoolean());
    }

    /**
     * What a shop sells and what it charges.
     *
     * @param flat what sending costs in minor units; negative: no such policy
     */
    private record Shop(Map<String, BigDecimal> prices, Map<String, OrderDraft.Tax> rates, long flat, long freeFrom) {

        static Shop any(Random random) {
            Map<String, BigDecimal> prices = new HashMap<>();
            IntStream.rangeClosed(1, 4)
                    .forEach(number -> prices.put(
                            "SKU-" + number, BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(2, 5))));
            Map<String, OrderDraft.Tax> rates = new HashMap<>();
            COUNTRIES.stream().limit(random.nextInt(4)).forEach(country -> rates.put(country, anyTax(random)));
            return new Shop(prices, rates, random.nextInt(-200, 900), random.nextInt(20_000));
        }

        Supply supply() {
            Map<String, CatalogueEntry> catalogue = new HashMap<>();
            prices.forEach((sku, price) ->
                    catalogue.put(sku, new CatalogueEntry.OnSale("a lamp", new Price(price, "EUR"), false, false)));
            ShippingPolicy sending =
                    flat < 0 ? ShippingPolicy.none() : new ShippingPolicy(2, Map.of("EUR", charge(flat, freeFrom)));
            return Charges.supply(catalogue, Map.of(), new TaxPolicy(1, rates), sending);
        }

        /** Lines, tax, shipping and total in euros. */
        BigDecimal[] bill(OrderDraft draft) {
            String country = draft.shippingAddress()
                    .map(address -> address.country())
                    .orElse(draft.country().orElse(""));
            BigDecimal goods = BigDecimal.ZERO;
            BigDecimal taxes = BigDecimal.ZERO;
            for (OrderDraft.Line line : draft.lines()) {
                BigDecimal net = price(prices, line.sku())
                        .multiply(BigDecimal.valueOf(line.quantity()))
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .subtract(euros(line.discount()
                                .map(d -> d.amount().amountMinor())
                                .orElse(0L)));
                OrderDraft.Tax tax = line.tax().orElse(rates.getOrDefault(country, tax("0", true)));
                BigDecimal part = tax.included()
                        ? net.subtract(net.divide(BigDecimal.ONE.add(tax.rate()), 2, RoundingMode.HALF_EVEN))
                        : net.multiply(tax.rate()).setScale(2, RoundingMode.HALF_EVEN);
                taxes = taxes.add(part);
                goods = goods.add(tax.included() ? net : net.add(part));
            }
            BigDecimal sending = sending(draft, goods);
            BigDecimal fees = amounts(draft, AdjustmentKind.FEE);
            return new BigDecimal[] {goods, taxes, sending, goods.add(sending).add(fees)};
        }

        private BigDecimal sending(OrderDraft draft, BigDecimal goods) {
            boolean said = draft.adjustments().stream().anyMatch(amount -> amount.kind() == AdjustmentKind.SHIPPING);
            if (said) {
                return amounts(draft, AdjustmentKind.SHIPPING);
            }
            boolean charged = draft.shippingAddress().isPresent() && flat >= 0 && goods.compareTo(euros(freeFrom)) < 0;
            return charged ? euros(flat) : BigDecimal.ZERO;
        }

        private static BigDecimal amounts(OrderDraft draft, AdjustmentKind kind) {
            return draft.adjustments().stream()
                    .filter(amount -> amount.kind() == kind)
                    .map(amount -> euros(amount.amount().amountMinor()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal euros(long minor) {
            return BigDecimal.valueOf(minor, 2);
        }
    }
}
