package dev.daybook.command.customer;

import dev.daybook.command.customer.domain.AddAddress;
import dev.daybook.command.customer.domain.ChangeContact;
import dev.daybook.command.customer.domain.RegisterCustomer;
import dev.daybook.command.requests.AddressRequest;
import dev.daybook.command.requests.ContactRequest;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.customer.CustomerOrigin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of customers over HTTP; each request knows the command it stands for. */
final class CustomerRequests {

    /** The form of a BCP 47 tag, known or not. */
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";

    private CustomerRequests() {}

    record RegisterCustomerRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String id,
            @NotNull @Valid ContactRequest contact,
            @Nullable @Pattern(regexp = LANGUAGE) String language,
            @Nullable @Valid OriginRequest origin) {
        RegisterCustomer command(String freshId) {
            return new RegisterCustomer(
                    Optional.ofNullable(id).orElse(freshId),
                    contact.contact(),
                    Optional.ofNullable(language),
                    Optional.ofNullable(origin).map(OriginRequest::origin));
        }
    }

    record OriginRequest(
            @NotNull @Pattern(regexp = Forms.NAME) String source,
            @Nullable @Size(min = 1, max = 64) String country) {
        CustomerOrigin origin() {
            return new CustomerOrigin(source, Optional.ofNullable(country));
        }
    }

    record ChangeContactRequest(@NotNull @Valid ContactRequest contact) {
        ChangeContact command(String customerId) {
            return new ChangeContact(customerId, contact.contact());
        }
    }

    record EraseCustomerRequest(@NotNull @Valid ReasonRequest reason) {}

    record AddAddressRequest(
            @Nullable @Pattern(regexp = Forms.PATH_NAME) String addressId,
            @NotNull @Valid AddressRequest address) {
        AddAddress command(String customerId, String freshId) {
            return new AddAddress(customerId, Optional.ofNullable(addressId).orElse(freshId), address.address());
        }
    }
}
