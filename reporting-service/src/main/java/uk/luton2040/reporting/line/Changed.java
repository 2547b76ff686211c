package uk.luton2040.reporting.line;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A record with one of its components replaced: what the language will say itself one day (JEP 468). */
final class Changed {
    private Changed() {}

    /**
     * @param component its name
     * @throws IllegalArgumentException if it has none of that name
     */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(one -> one.getName().equals(component))) {
            throw new IllegalArgumentException("no component " + component);
        }
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean isReplaced = components[i].getName().equals(component);
                values[i] = isReplaced ? value : components[i].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
