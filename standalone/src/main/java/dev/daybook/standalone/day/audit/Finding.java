package dev.daybook.standalone.day.audit;

import java.util.List;

/**
 * What came of holding the facts against a law.
 *
 * @param looked how many things were looked at; a law that looked at nothing has not been held
 */
public record Finding(String law, long looked, String unit, List<String> faults) {

    public Finding {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return looked > 0 && faults.isEmpty();
    }
}
