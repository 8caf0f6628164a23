package dev.daybook.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
