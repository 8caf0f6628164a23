package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTest {

    @Test
    void is_an_address_of_ipv4_or_a_network_of_ipv6() {
        assertThat(Client.of("203.0.113.7")).isNotEqualTo(Client.of("203.0.113.8"));
        assertThat(Client.of("2001:db8:1:2::7")).isEqualTo(Client.of("2001:db8:1:2:ffff::8"));
        assertThat(Client.of("2001:db8:1:2::7")).isNotEqualTo(Client.of("2001:db8:1:3::7"));
    }

    @Test
    void whoever_tells_no_address_is_one_of_all_who_do_not() {
        assertThat(Client.of("x".repeat(8_000)))
                .isEqualTo(Client.of("somewhere"))
                .isEqualTo("unknown");
    }
}
