package dev.daybook.query.customeroverview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of customers on the wire. */
record CustomerListResponse(List<Customer> customers) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Customer(
            String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable Instant registeredAt) {

        static Customer of(CustomerDocument.Profile profile) {
            CustomerDocument.Contact contact =
                    Objects.requireNonNullElse(profile.contact(), new CustomerDocument.Contact(null, null, null));
            return new Customer(profile.customerId(), contact.name(), contact.email(), profile.registeredAt());
        }
    }
}
