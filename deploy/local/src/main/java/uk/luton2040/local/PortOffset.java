package uk.luton2040.local;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is added to every port, and refuses what would move one of them past the last port there is. */
final class PortOffset implements ITypeConverter<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final int MOST = LAST_PORT - Product.HIGHEST_PORT;

    @Override
    public Integer convert(String text) {
        try {
            int offset = Integer.parseInt(text.strip());
            if (offset >= 0 && offset <= MOST) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static TypeConversionException refusal(String text) {
        return new TypeConversionException("'" + text.strip() + "' is not a whole number from 0 to " + MOST
                + ", as far as all ports can be moved");
    }
}
