package uk.luton2040.kit.event;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.luton2040.contracts.Event;
import uk.luton2040.contracts.MeasurementState;
import uk.luton2040.contracts.PeriodState;
import uk.luton2040.measures.period.Period;

/**
 * Whether an event holds what its contract promises: all that is not marked nullable, and period codes that can be
 * read. A projection that trusts the contract would fail on the event for ever, and hold up all that come after it.
 */
final class Complete {
    private Complete() {}

    /** @throws IllegalArgumentException naming what is missing or wrong */
    static void require(@Nullable Event<?> event) {
        if (event == null) {
            throw new IllegalArgumentException("there is no event");
        }
        everyComponent(event);
        if (event.revision() < 1) {
            throw new IllegalArgumentException("revision counts from 1");
        }
        if (event.state() instanceof PeriodState period) {
            Period.parse(period.code());
        }
        if (event.state() instanceof MeasurementState measurement) {
            Period.parse(measurement.period());
        }
    }

    private static void everyComponent(Record part) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            Object value = value(part, component);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(component.getName() + " is missing");
            }
            check(value, component.getName());
        }
    }

    private static void check(@Nullable Object value, String name) {
        if (value instanceof Record part) {
            everyComponent(part);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                if (element == null) {
                    throw new IllegalArgumentException(name + " has an empty element");
                }
                check(element, name);
            }
        }
    }

    private static @Nullable Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
