package dev.daybook.command.requests;

import dev.daybook.events.Contact;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to reach somebody. */
public record ContactRequest(
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(min = 1, max = 40) String phone) {

    public Contact contact() {
        return new Contact(Optional.ofNullable(name), Optional.ofNullable(email), Optional.ofNullable(phone));
    }
}
