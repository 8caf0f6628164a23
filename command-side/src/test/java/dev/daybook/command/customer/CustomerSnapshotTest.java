package dev.daybook.command.customer;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.customer.CustomerApi.CUSTOMERS;
import static dev.daybook.command.customer.CustomerApi.SIDE;
import static dev.daybook.command.customer.CustomerApi.address;
import static dev.daybook.command.customer.CustomerApi.registered;

import dev.daybook.command.infrastructure.SnapshotCheck;
import org.junit.jupiter.api.Test;

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
}
