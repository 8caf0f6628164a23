package dev.daybook.benchmarks.crud;

import dev.daybook.benchmarks.crud.CrudRequests.PlaceRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Orders in their tables; each request is one transaction over order, audit and idempotency. */
final class CrudOrders {

    private static final String PLACED = "order.placed";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final JsonMapper json = new JsonMapper();

    CrudOrders(JdbcClient database, DataSource pool, TransactionTemplate transactions) {
        this.database = database;
        this.batches = new JdbcTemplate(pool);
        this.transactions = transactions;
    }

    private record Order(String status, int version) {}

    private record Kept(String requestHash, String outcome) {}

    CrudAnswer place(CrudCall call, PlaceRequest request) {
        PricedOrder priced = PricedOrder.of(request);
        UUID id = request.id() == null ? freshId() : UUID.fromString(request.id());
        return once(call, () -> {
            OffsetDateTime now = now();
            String number = insertOrder(id, request, priced, now);
            insertLines(id, priced.lines());
            return keep(call, id, 0, PLACED, json.writeValueAsString(request) + number, now);
        });
    }

    CrudAnswer change(CrudCall call, UUID id, Change change, String details) {
        return once(call, () -> {
            Order order = find(id);
            if (call.expectedVersion().isPresent() && call.expectedVersion().getAsInt() != order.version()) {
                throw new CrudRefusal(HttpStatus.PRECONDITION_FAILED, "stale-version");
            }
            if (!change.isAllowedIn(order.status())) {
                throw new CrudRefusal(HttpStatus.CONFLICT, "not-allowed");
            }
            OffsetDateTime now = now();
            update(id, order.version(), change.status(), now);
            return keep(call, id, order.version() + 1, change.action(), details, now);
        });
    }

    /** Does the work in a transaction; where it is refused, a kept answer to the same request is the answer. */
    private CrudAnswer once(CrudCall call, java.util.function.Supplier<CrudAnswer> work) {
        try {
            return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
        } catch (DuplicateKeyException taken) {
            return kept(call).orElseThrow(() -> new CrudRefusal(HttpStatus.CONFLICT, "already-placed"));
        } catch (CrudRefusal refusal) {
            return kept(call).orElseThrow(() -> refusal);
        }
    }

    private Optional<CrudAnswer> kept(CrudCall call) {
        return database.sql("select request_hash, outcome from idempotency where client = ? and key = ?")
                .params(call.client(), call.key())
                .query((row, _) -> new Kept(row.getString(1), row.getString(2)))
                .optional()
                .map(kept -> {
                    if (!kept.requestHash().equals(call.requestHash())) {
                        throw new CrudRefusal(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
                    }
                    return json.readValue(kept.outcome(), CrudAnswer.class);
                });
    }

    private String insertOrder(UUID id, PlaceRequest request, PricedOrder priced, OffsetDateTime now) {
        return database.sql("""
                        insert into orders (id, number, status, version, customer_id, currency, country, total_minor,
                            placed_at, changed_at)
                        values (?, 'D' || nextval('order_number'), 'OPEN', 0, ?, ?, ?, ?, ?, ?) returning number""")
                .param(id)
                .param(request.customerId())
                .param(request.currency())
                .param(request.country())
                .param(priced.totalMinor())
                .param(now)
                .param(now)
                .query(String.class)
                .single();
    }

    private void insertLines(UUID id, List<PricedOrder.Line> lines) {
        var _ = batches.batchUpdate("""
                insert into order_line (order_id, line_id, sku, description, quantity, unit_price, total_minor)
                values (?, ?, ?, ?, ?, ?, ?)""", lines, lines.size(), (statement, line) -> bind(statement, id, line));
    }

    private static void bind(PreparedStatement statement, UUID id, PricedOrder.Line line) throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, line.lineId());
        statement.setString(3, line.sku());
        statement.setString(4, line.description());
        statement.setInt(5, line.quantity());
        statement.setBigDecimal(6, line.unitPrice());
        statement.setLong(7, line.totalMinor());
    }

    private Order find(UUID id) {
        return database.sql("select status, version from orders where id = ?")
                .param(id)
                .query((row, _) -> new Order(row.getString(1), row.getInt(2)))
                .optional()
                .orElseThrow(() -> new CrudRefusal(HttpStatus.NOT_FOUND, "unknown-order"));
    }

    private void update(UUID id, int version, String status, OffsetDateTime now) {
        int updated = database.sql("""
                        update orders set status = ?, version = version + 1, changed_at = ?
                        where id = ? and version = ?""").params(status, now, id, version).update();
        if (updated != 1) {
            throw new CrudRefusal(HttpStatus.CONFLICT, "concurrent-change");
        }
    }

    private CrudAnswer keep(CrudCall call, UUID id, int version, String action, String details, OffsetDateTime now) {
        UUID auditId = freshId();
        var _ = database.sql("""
                        insert into audit (id, order_id, version, actor, action, details, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(auditId, id, version, call.client(), action, details, now)
                .update();
        CrudAnswer answer = new CrudAnswer(id.toString(), version, auditId.toString(), List.of(action));
        var _ = database.sql("insert into idempotency (client, key, request_hash, outcome) values (?, ?, ?, ?)")
                .params(call.client(), call.key(), call.requestHash(), json.writeValueAsString(answer))
                .update();
        return answer;
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    /** Time-ordered, as the command side's are. */
    private static UUID freshId() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    }
}
