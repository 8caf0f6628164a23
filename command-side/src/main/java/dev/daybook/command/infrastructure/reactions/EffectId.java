package dev.daybook.command.infrastructure.reactions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one effect for ever. A timer that is set anew because of another event is another effect, though its task is the same.
 *
 * @param timer that the effect waits for; absent: it is wanted at once
 */
record EffectId(EffectReference reference, Optional<String> timer) {

    private static final Pattern REFERENCE = Pattern.compile("([^/]+)/([^/]+/[^/]+/.+)/(\\d{1,18})/(\\d{1,9})");
    private static final char SEPARATOR = '\n';
    private static final int TEXT_MAX = 4_000;

    /** The effect that a task stands for. */
    static EffectId of(String taskInstance, EffectReference reference) {
        return new EffectId(
                reference,
                taskInstance.equals(reference.taskId())
                        ? Optional.empty()
                        : Optional.of(taskInstance.substring(EffectReference.timerId(reference.reaction(), "")
                                .length())));
    }

    /** Reads back what {@link #text} has written; empty when it has not. */
    static Optional<EffectId> parse(String text) {
        if (text.length() > TEXT_MAX) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int end = plain.indexOf(SEPARATOR);
            Optional<String> timer = end < 0 ? Optional.empty() : Optional.of(plain.substring(end + 1));
            Matcher reference = REFERENCE.matcher(end < 0 ? plain : plain.substring(0, end));
            return reference.matches()
                    ? Optional.of(new EffectId(reference(reference), timer))
                            .filter(id -> id.text().equals(text))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static EffectReference reference(Matcher parts) {
        return new EffectReference(
                parts.group(1), parts.group(2), Long.parseLong(parts.group(3)), Integer.parseInt(parts.group(4)));
    }

    /** Base64 for URLs (RFC 4648, section 5) without padding: the reference, and after a line break the timer. */
    String text() {
        String plain = reference.taskId() + timer.map(name -> SEPARATOR + name).orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    String taskInstance() {
        return timer.map(name -> EffectReference.timerId(reference.reaction(), name))
                .orElseGet(reference::taskId);
    }
}
