package uk.luton2040.measures;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each kind's codes mean, put together once: a value that comes in is read by half a dozen of them. */
final class Codes extends ClassValue<Map<String, Coded>> {
    static final Codes OF = new Codes();

    private Codes() {}

    @Override
    protected Map<String, Coded> computeValue(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Coded.class::cast)
                .collect(Collectors.toUnmodifiableMap(Coded::code, Function.identity()));
    }
}
