package uk.luton2040.kit.event;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
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
    /** Reading a class's annotations takes longer than reading an event. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Component::of).toList();
        }
    };

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
        for (Component component : COMPONENTS.get(part.getClass())) {
            Object value = component.of(part);
            if (value == null && !component.isNullable()) {
                throw new IllegalArgumentException(component.name() + " is missing");
            }
            check(value, component.name());
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

    private record Component(String name, boolean isNullable, Method accessor) {
        static Component of(RecordComponent component) {
            return new Component(
                    component.getName(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.getAccessor());
        }

        @Nullable
        Object of(Record part) {
            try {
                return accessor.invoke(part);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
