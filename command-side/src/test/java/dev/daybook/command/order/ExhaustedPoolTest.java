package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.order.OrderApi.SIDE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pool is for loading and reading; the writer has a connection of its own. */
class ExhaustedPoolTest {

    private final HikariDataSource pool = SIDE.bean(HikariDataSource.class);

    @Test
    void without_a_free_connection_what_is_in_memory_is_served_and_the_rest_is_put_off() throws SQLException {
        String order = "/v1/orders/" + OrderApi.placed();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int connection = 0; connection < pool.getMaximumPoolSize(); connection++) {
                taken.add(pool.getConnection());
            }

            assertEvents(SIDE.post(order + "/confirm", "{}"), "order.confirmed");
            assertProblem(SIDE.get(order + "/actions"), 503, "store-unavailable");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        assertThat(SIDE.get(order + "/actions").status()).isEqualTo(200);
    }
}
