package dev.daybook.store.append;

import dev.daybook.store.Expectations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Expectations that travel with the append and are held against the streams inside its statement. */
public final class AppendExpectations implements Expectations {

    private static final String RESOURCE = AppendExpectations.class.getName();

    @Override
    public void expect(UnitOfWork<?> unit, String subject, long version) {
        Map<String, Integer> expected = unit.root().getOrComputeResource(RESOURCE, _ -> new LinkedHashMap<>());
        expected.put(subject, Math.toIntExact(version));
    }

    /** What the append of the current unit of work rests on. */
    public static Map<String, Integer> underWay() {
        return CurrentUnitOfWork.map(unit -> unit.root().<Map<String, Integer>>getResource(RESOURCE))
                .orElse(Map.of());
    }
}
