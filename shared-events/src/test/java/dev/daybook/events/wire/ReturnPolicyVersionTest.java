package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.returns.ReturnRequested;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The version of the policy is an optional field of the revision that came without it. */
class ReturnPolicyVersionTest {

    private static final JsonMapper JSON = EventMapper.create();

    @Test
    void is_read_as_it_was_written() throws IOException {
        ReturnRequested requested = new ReturnRequested("r", "o", List.of(), Optional.empty(), Optional.of(3));

        String written = JSON.writeValueAsString(requested);

        assertThat(written).contains("\"policyVersion\":3");
        assertThat(JSON.readValue(written, ReturnRequested.class)).isEqualTo(requested);
    }

    @Test
    void a_return_that_no_rule_was_asked_about_is_written_as_before() throws IOException {
        String written = JSON.writeValueAsString(new ReturnRequested("r", "o", List.of(), Optional.empty()));

        assertThat(written).doesNotContain("policyVersion");
        assertThat(JSON.readValue(written, ReturnRequested.class).policyVersion())
                .isEmpty();
    }
}
