package uk.luton2040.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An enum whose values travel as lower-case words joined by hyphens: {@code EVERY_4_YEARS} is {@code every-4-years}. */
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All codes of the kind, in their order. */
    static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }

    /** The value with exactly this code; empty for any other word or none, as an unsettled catalogue holds many of them. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, @Nullable String code) {
        return Optional.ofNullable(code).map(Codes.OF.get(type)::get).map(type::cast);
    }
}
