package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.order.EditPlan;
import dev.daybook.events.order.EditTax;
import dev.daybook.events.order.HoldReview;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PlacingPolicies;
import dev.daybook.events.order.TaxRate;
import dev.daybook.events.order.WhenOverdue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What policies have put into an order or an edit are optional fields of the revisions that came without them. */
class PlacingPoliciesTest {

    private static final JsonMapper JSON = EventMapper.create();
    private static final OrderContent CONTENT = new OrderContent(
            Optional.empty(),
            "EUR",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void the_versions_are_read_as_they_were_written() throws IOException {
        OrderPlaced taxed = placed(new PlacingPolicies(Optional.of(3), Optional.empty()));
        OrderPlaced both = placed(new PlacingPolicies(Optional.of(3), Optional.of(1)));

        assertThat(JSON.readTree(JSON.writeValueAsBytes(taxed)).path("policies").toString())
                .isEqualTo("{\"taxVersion\":3}");
        assertThat(JSON.readValue(JSON.writeValueAsString(taxed), OrderPlaced.class))
                .isEqualTo(taxed);
        assertThat(JSON.readValue(JSON.writeValueAsString(both), OrderPlaced.class))
                .isEqualTo(both);
    }

    @Test
    void an_order_that_no_policy_touched_is_written_as_before() throws IOException {
        String written = JSON.writeValueAsString(new OrderPlaced("o", "1", CONTENT));

        assertThat(written).doesNotContain("policies");
        assertThat(JSON.readValue(written, OrderPlaced.class).policies()).isEmpty();
    }

    private static OrderPlaced placed(PlacingPolicies policies) {
        return new OrderPlaced("o", "1", CONTENT, Optional.of(policies), Optional.empty());
    }

    @Test
    void an_edit_says_how_its_lines_are_taxed_from_now_on_and_by_which_version() throws IOException {
        EditPlan none = new EditPlan(
                List.of(), List.of(), List.of("1"), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        EditPlan taxed = new EditPlan(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new EditTax(List.of("1"), Optional.of(new TaxRate(new BigDecimal("0.190"), true)))),
                Optional.of(new PlacingPolicies(Optional.of(3), Optional.empty())));

        assertThat(JSON.writeValueAsString(none)).doesNotContain("tax", "policies");
        assertThat(JSON.readTree(JSON.writeValueAsBytes(taxed)).path("tax").toString())
                .isEqualTo("{\"lines\":[\"1\"],\"rate\":{\"rate\":\"0.19\",\"included\":true}}");
        assertThat(JSON.readValue(JSON.writeValueAsString(taxed), EditPlan.class))
                .isEqualTo(taxed);
        assertThat(JSON.readValue(JSON.writeValueAsString(none), EditPlan.class))
                .isEqualTo(none);
    }

    @Test
    void a_held_order_says_what_becomes_of_it_when_nobody_reviews_it() throws IOException {
        HoldReview before = new HoldReview(Instant.EPOCH, 7);
        HoldReview now = new HoldReview(Instant.EPOCH, 7, Optional.of(WhenOverdue.CANCEL));

        assertThat(JSON.writeValueAsString(before)).doesNotContain("whenOverdue");
        assertThat(JSON.readValue(JSON.writeValueAsString(before), HoldReview.class))
                .isEqualTo(before);
        assertThat(JSON.readValue(JSON.writeValueAsString(now), HoldReview.class))
                .isEqualTo(now);
    }
}
