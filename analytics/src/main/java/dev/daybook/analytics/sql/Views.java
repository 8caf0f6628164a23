package dev.daybook.analytics.sql;

import dev.daybook.analytics.duckdb.DuckDb;
import dev.daybook.events.LegalMove;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells what became of orders; each is a file of SQL. Much of it is put together once, when the database is opened, since a
 * statement that uses several of them would read the same files again and again.
 */
final class Views {

    /** Each uses only those before it. */
    private static final List<String> FILES = List.of(
            "macros",
            "opening",
            "ledger",
            "line_moves",
            "order_lines",
            "order_states",
            "order_milestones",
            "orders",
            "payments",
            "shipments",
            "returns",
            "daily_sales",
            "funnel",
            "cohorts",
            "lead_times",
            "order_steps",
            "order_paths",
            "order_rework",
            "conformance");

    private static final int USUAL_DIGITS = 2;

    private static final String LEGAL_MOVE =
            "COMMENT ON TABLE legal_moves IS 'a move that a state machine allows: state, event, next state'";

    private Views() {}

    /** The statements that make them; the views of events are there. */
    static List<String> statements() {
        return Stream.concat(
                        Stream.of("CREATE SCHEMA fold", major(), legalMoves(), LEGAL_MOVE),
                        FILES.stream().map(Views::read).flatMap(Views::split))
                .toList();
    }

    /** An amount in major units of its currency, exact: as many decimals as the currency with the most has. */
    private static String major() {
        String others = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() != USUAL_DIGITS)
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .collect(Collectors.groupingBy(Currency::getDefaultFractionDigits, Collectors.toList()))
                .entrySet()
                .stream()
                .map(digits -> "WHEN currency IN (%s) THEN amount * %s"
                        .formatted(codes(digits.getValue()), unit(digits.getKey())))
                .collect(Collectors.joining(" "));
        return "CREATE MACRO major(amount, currency) AS (CASE " + others + " ELSE amount * 0.01 END)::DECIMAL(38, 4)";
    }

    private static String codes(List<Currency> currencies) {
        return currencies.stream()
                .map(currency -> "'" + currency.getCurrencyCode() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String unit(int digits) {
        return digits == 0 ? "1.0" : "0." + "0".repeat(digits - 1) + "1";
    }

    private static String legalMoves() {
        return LegalMove.all().stream()
                .map(move -> Stream.of(move.stream(), move.state(), move.event(), move.next())
                        .map(DuckDb::text)
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(
                        ", ", "CREATE TABLE legal_moves AS FROM (VALUES ", ") AS moves(stream, state, event, next)"));
    }

    private static String read(String name) {
        try (InputStream sql = Views.class.getResourceAsStream("/sql/views/" + name + ".sql")) {
            if (sql == null) {
                throw new IllegalStateException("the view " + name + " was not packed");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> split(String statements) {
        return Arrays.stream(statements.split(";\n")).filter(statement -> !statement.isBlank());
    }
}
