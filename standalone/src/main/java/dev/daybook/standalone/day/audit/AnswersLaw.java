package dev.daybook.standalone.day.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was acknowledged is stored, whole, and under one key once. */
final class AnswersLaw implements Law {

    @Override
    public Finding of(Facts facts) {
        Map<String, Long> stored = facts.events().stream()
                .map(AnswersLaw::place)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, String> keys = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Acknowledged answer : facts.acknowledged()) {
            if (answer.appendId().isEmpty()) {
                continue;
            }
            long there = stored.getOrDefault(answer.appendId() + " " + answer.id(), 0L);
            if (there != answer.events()) {
                faults.add("%s was told of %d events, %d are stored".formatted(answer.key(), answer.events(), there));
            }
            String other = keys.put(answer.appendId(), answer.key());
            if (other != null) {
                faults.add("%s and %s were told of the same append".formatted(other, answer.key()));
            }
        }
        return new Finding(
                "every acknowledged command is stored once",
                facts.acknowledged().size(),
                "commands",
                faults);
    }

    /** Of an append, the part in one stream: what else follows in the same append is not told. */
    private static String place(Recorded event) {
        return event.appendId() + " "
                + event.subject().substring(event.subject().lastIndexOf('/') + 1);
    }
}
