package dev.daybook.events;

import java.util.Optional;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @PersonalData String name,
        @PersonalData String street,
        @PersonalData Optional<String> streetExtra,
        @PersonalData String city,
        @PersonalData Optional<String> region,
        @PersonalData String postalCode,
        String country) {}
