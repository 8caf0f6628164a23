package dev.daybook.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import java.util.UUID;

/** Words for the tests of the customer API. */
final class CustomerApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String CUSTOMERS = "/v1/customers";
    static final String BY_MAIL = "\"contact\":{\"name\":\"Ada\",\"email\":\"ada@example.org\"}";
    static final String BY_PHONE = "\"contact\":{\"phone\":\"+44 20 7946 0000\"}";
    static final String UNREACHABLE = "\"contact\":{\"name\":\"Ada\"}";

    static final String ERASE = "{\"reason\":{\"code\":\"customer-request\"}}";

    private CustomerApi() {}

    static String id() {
        return "C." + UUID.randomUUID();
    }

    /** The id of a fresh customer. */
    static String registered() {
        String id = id();
        assertThat(SIDE.post(CUSTOMERS, customer(id, BY_MAIL)).status()).isEqualTo(201);
        return id;
    }

    static String customer(String id, String contact) {
        return "{\"id\":\"" + id + "\"," + contact + ",\"language\":\"en-GB\"}";
    }

    static String address(String addressId, String street) {
        return "{\"addressId\":\"" + addressId + "\",\"address\":{\"name\":\"Ada\",\"street\":\"" + street
                + "\",\"city\":\"London\",\"postalCode\":\"SW1Y 4JH\",\"country\":\"GB\"}}";
    }
}
