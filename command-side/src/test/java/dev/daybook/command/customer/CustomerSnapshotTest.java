package dev.daybook.command.customer;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.customer.CustomerApi.CUSTOMERS;
import static dev.daybook.command.customer.CustomerApi.ERASE;
import static dev.daybook.command.customer.CustomerApi.SIDE;
import static dev.daybook.command.customer.CustomerApi.address;
import static dev.daybook.command.customer.CustomerApi.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.infrastructure.SnapshotCheck;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustomerSnapshotTest {

    @Test
    void a_customer_loaded_from_its_snapshot_is_the_customer_that_all_its_events_make() throws InterruptedException {
        String id = registered();
        String path = CUSTOMERS + "/" + id + "/addresses";
        for (int address = 0; address < 16; address++) {
            assertEvents(SIDE.post(path, address("a" + address, "Strand")), "customer.address-added");
            if (address % 3 == 0) {
                assertEvents(SIDE.post(path + "/a" + address + "/remove", "{}"), "customer.address-removed");
            }
        }

        SnapshotCheck.assertSame(SIDE, new CustomerConfiguration().customerStream(), id);
    }

    @Test
    void the_snapshot_of_an_erased_customer_knows_nothing_of_it() throws InterruptedException {
        String id = registered();
        String path = CUSTOMERS + "/" + id;
        for (int address = 0; address < 24; address++) {
            assertEvents(SIDE.post(path + "/addresses", address("a" + address, "Strand")), "customer.address-added");
        }
        awaitSnapshot(id, snapshot -> snapshot.contains("Strand") && snapshot.contains("ada@example.org"));

        assertEvents(SIDE.post(path + "/erase", ERASE), "customer.data-erased");

        awaitSnapshot(id, snapshot -> !snapshot.contains("Strand") && !snapshot.contains("ada@example.org"));
        SnapshotCheck.assertSame(SIDE, new CustomerConfiguration().customerStream(), id);
    }

    private static void awaitSnapshot(String id, Predicate<String> wanted) throws InterruptedException {
        for (int attempt = 0; attempt < 500 && snapshot(id).filter(wanted).isEmpty(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(snapshot(id))
                .hasValueSatisfying(snapshot -> assertThat(snapshot).matches(wanted));
    }

    private static Optional<String> snapshot(String id) {
        return SIDE.bean(JdbcClient.class)
                .sql("select convert_from(payload, 'UTF8') from snapshot where subject = ?")
                .param("default/customer/" + id)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
