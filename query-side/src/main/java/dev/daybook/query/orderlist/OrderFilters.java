package dev.daybook.query.orderlist;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderKind;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.orderlist.OrderRow.Mark;
import dev.daybook.query.standing.FulfilmentStatus;
import dev.daybook.query.standing.PaymentStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;

/** Which orders are wanted: every filter that is given must let an order through. Texts match as they are. */
final class OrderFilters {

    private static final int WORDS_MAX = 10;

    private final RequestReader reader;
    private final List<Criteria> conditions = new ArrayList<>();

    private OrderFilters(RequestReader reader) {
        this.reader = reader;
    }

    /** What the back office may ask. */
    static List<Criteria> read(RequestReader reader) {
        OrderFilters filters = new OrderFilters(reader);
        filters.common();
        filters.exactly("customerId", "customerId");
        filters.exactly("location", "locations");
        filters.anyOf("holdKind", "holds.kind", HoldKind.class);
        filters.marked("held", Mark.HELD);
        filters.marked("paymentAwaited", Mark.PAYMENT_AWAITED);
        filters.marked("creditOwed", Mark.CREDIT_OWED);
        filters.marked("backordered", Mark.BACKORDERED);
        return filters.conditions;
    }

    /** What customers may ask of their own orders; how the shop works is not told by what is found. */
    static List<Criteria> readOwn(RequestReader reader, String customerId) {
        OrderFilters filters = new OrderFilters(reader);
        filters.conditions.add(where("customerId").is(customerId));
        filters.common();
        return filters.conditions;
    }

    private void common() {
        anyOf("status", "status", OrderRow.Status.class);
        anyOf("paymentStatus", "paymentStatus", PaymentStatus.class);
        anyOf("fulfilmentStatus", "fulfilmentStatus", FulfilmentStatus.class);
        anyOf("kind", "kind", OrderKind.class);
        exactly("number", "number");
        exactly("sku", "skus");
        exactly("country", "country");
        marked("balanceDue", Mark.BALANCE_DUE);
        totals();
        period("placed", "placedAt");
        period("updated", "updatedAt");
        words();
    }

    private <E extends Enum<E>> void anyOf(String parameter, String field, Class<E> type) {
        List<String> wanted =
                reader.constants(parameter, type).stream().map(Enum::name).toList();
        if (!wanted.isEmpty()) {
            conditions.add(where(field).in(wanted));
        }
    }

    private void exactly(String parameter, String field) {
        reader.text(parameter).ifPresent(wanted -> conditions.add(where(field).is(wanted)));
    }

    private void marked(String parameter, Mark mark) {
        reader.flag(parameter)
                .ifPresent(wanted -> conditions.add(
                        wanted ? where("marks").is(mark.name()) : where("marks").ne(mark.name())));
    }

    private void period(String parameter, String field) {
        reader.instant(parameter + "After")
                .ifPresent(from -> conditions.add(where(field).gte(from)));
        reader.instant(parameter + "Before")
                .ifPresent(before -> conditions.add(where(field).lt(before)));
    }

    /** Amounts of two currencies do not compare. */
    private void totals() {
        Optional<Currency> currency = reader.currency("currency");
        currency.ifPresent(one -> conditions.add(where("currency").is(one.getCurrencyCode())));
        total("totalFrom", currency, Criteria::gte);
        total("totalTo", currency, Criteria::lte);
    }

    private void total(
            String parameter, Optional<Currency> currency, BiFunction<Criteria, Object, Criteria> condition) {
        Optional<BigDecimal> amount = reader.decimal(parameter);
        if (amount.isPresent() && currency.isPresent()) {
            minor(parameter, amount.get(), currency.get())
                    .ifPresent(minor -> conditions.add(condition.apply(where("totalMinor"), minor)));
        } else if (amount.isPresent() && !reader.has("currency")) {
            reader.refuse(parameter, "missing-parameter", "needs the parameter currency");
        }
    }

    private Optional<Long> minor(String parameter, BigDecimal amount, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > digits) {
            reader.refuse(
                    parameter, "bad-value", "must be an amount of " + currency + ", with " + digits + " decimals");
            return Optional.empty();
        }
        return Optional.of(amount.movePointRight(digits).longValueExact());
    }

    /** Letters and digits only, so no word means anything to the server but itself. */
    private void words() {
        reader.text("q").ifPresent(text -> {
            List<String> wanted = Words.of(text).distinct().toList();
            if (wanted.isEmpty() || wanted.size() > WORDS_MAX) {
                reader.refuse("q", "bad-value", "must have 1 to " + WORDS_MAX + " words of letters and digits");
            }
            wanted.forEach(word -> conditions.add(where("words").regex("^" + Pattern.quote(word))));
        });
    }
}
