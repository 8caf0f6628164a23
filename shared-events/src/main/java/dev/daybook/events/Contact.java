package dev.daybook.events;

import java.util.Optional;

/** How to reach the one who ordered. */
public record Contact(
        @PersonalData Optional<String> name,
        @PersonalData Optional<String> email,
        @PersonalData Optional<String> phone) {}
