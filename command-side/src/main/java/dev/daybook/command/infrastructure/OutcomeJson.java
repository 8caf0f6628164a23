package dev.daybook.command.infrastructure;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Outcomes as they are kept. */
@Component
final class OutcomeJson {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Outcome outcome) {
        return json.writeValueAsString(outcome);
    }

    Outcome read(String kept) {
        return json.readValue(kept, Outcome.class);
    }
}
