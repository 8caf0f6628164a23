package dev.daybook.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredServicesTest {

    @Test
    void a_list_names_what_must_be_real_and_required_stands_for_all() {
        assertThat(RequiredServices.isRequired("axon-server", Optional.empty())).isFalse();
        assertThat(RequiredServices.isRequired("axon-server", Optional.of("nginx, bash")))
                .isFalse();
        assertThat(RequiredServices.isRequired("axon-server", Optional.of("nginx,axon-server")))
                .isTrue();
        assertThat(RequiredServices.isRequired("axon-server", Optional.of("required")))
                .isTrue();
    }
}
