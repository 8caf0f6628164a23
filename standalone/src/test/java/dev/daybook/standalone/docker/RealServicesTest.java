package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RealServicesTest {

    @Test
    void a_missing_program_is_a_skip() {
        assertThat(RealServices.program("no-such-program")).isEmpty();
        assertThatThrownBy(() -> RealServices.skip("it is not there", false)).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void a_missing_program_is_a_failure_where_real_services_are_required() {
        assertThatThrownBy(() -> RealServices.skip("it is not there", true))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("it is not there");
    }

    @Test
    void a_list_names_what_must_be_real_and_required_stands_for_all() {
        assertThat(RealServices.isRequired("nginx", Optional.empty())).isFalse();
        assertThat(RealServices.isRequired("nginx", Optional.of("bash axon-server")))
                .isFalse();
        assertThat(RealServices.isRequired("nginx", Optional.of("bash,nginx"))).isTrue();
        assertThat(RealServices.isRequired("nginx", Optional.of("required"))).isTrue();
    }
}
