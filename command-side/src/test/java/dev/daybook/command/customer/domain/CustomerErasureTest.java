package dev.daybook.command.customer.domain;

import static dev.daybook.command.customer.domain.SampleCustomer.CHANGED;
import static dev.daybook.command.customer.domain.SampleCustomer.ERASED;
import static dev.daybook.command.customer.domain.SampleCustomer.ID;
import static dev.daybook.command.customer.domain.SampleCustomer.REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerErasureTest {

    private static final CustomerErasure ERASURE = new CustomerErasure();

    @Test
    void what_is_kept_of_an_erased_customer_is_forgotten() {
        assertThat(after(ERASED)).containsExactly(new Effect.Ask("customer-memory", new ErasureQuestion(ID)));
        assertThat(ERASURE.name()).isEqualTo("customer-erasure");
    }

    @Test
    void nothing_follows_from_what_else_becomes_of_a_customer() {
        assertThat(after(REGISTERED)).isEmpty();
        assertThat(after(CHANGED)).isEmpty();
    }

    private static List<Effect> after(Object event) {
        return ERASURE.react(event, SampleEnvelope.ANY);
    }
}
