package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.QuerySide.Answer;
import dev.daybook.query.Shared;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Nobody but who asks for history notices that its database is away. */
class HistoryAwayTest {

    private static final String ORDER = "/v1/orders/" + appended();
    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
        side.await();
    }

    private static String appended() {
        String id = Shared.newOrderId();
        Shared.querySide().history().append(Orders.placed(id));
        return id;
    }

    @Test
    void a_replica_that_is_gone_is_a_503_for_the_past_and_nothing_for_the_present() {
        try (ConfigurableApplicationContext node =
                side.secondNode("DAYBOOK_HISTORY_URL=jdbc:postgresql://127.0.0.1:1/gone")) {
            side.await(node);

            assertThat(side.get(node, ORDER).status()).isEqualTo(200);
            assertIsAway(side.get(node, ORDER + "?asOf=0"));
            assertIsAway(side.get(node, ORDER + "/diff"));
        }
    }

    @Test
    void a_statement_that_hangs_ends_in_time() throws SQLException {
        try (ConfigurableApplicationContext node = side.secondNode("DAYBOOK_HISTORY_STATEMENT_TIMEOUT=300ms")) {
            side.await(node);
            try (Connection other = side.connection()) {
                other.setAutoCommit(false);
                try (var lock = other.createStatement()) {
                    var _ = lock.execute("lock table event in access exclusive mode");
                }

                Answer answer = side.get(node, ORDER + "?asOf=0");

                other.rollback();
                assertIsAway(answer);
            }
            assertThat(side.get(node, ORDER + "?asOf=0").status()).isEqualTo(200);
        }
    }

    private static void assertIsAway(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/code")).isEqualTo("history-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
