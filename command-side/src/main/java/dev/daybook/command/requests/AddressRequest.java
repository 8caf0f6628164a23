package dev.daybook.command.requests;

import dev.daybook.events.Address;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A postal address. */
public record AddressRequest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String street,
        @Nullable @Size(min = 1, max = 200) String streetExtra,
        @NotBlank @Size(max = 100) String city,
        @Nullable @Size(min = 1, max = 100) String region,
        @NotBlank @Size(max = 20) String postalCode,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {

    public Address address() {
        return new Address(
                name, street, Optional.ofNullable(streetExtra), city, Optional.ofNullable(region), postalCode, country);
    }
}
