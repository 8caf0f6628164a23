package dev.daybook.simulator;

import java.util.Map;

/** What a question is answered, the first time and every time after. */
record Reply(int status, Map<String, Object> body) {

    static Reply ok(Map<String, Object> body) {
        return new Reply(200, body);
    }

    static Reply refusal(int status, String code) {
        return new Reply(status, Map.of("error", code));
    }
}
