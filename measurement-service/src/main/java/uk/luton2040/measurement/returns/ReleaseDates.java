package uk.luton2040.measurement.returns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A publisher's dates as lines of "FY2021-Q2 2021-11-05": they are read and written together. */
@Converter
class ReleaseDates implements AttributeConverter<SortedMap<String, LocalDate>, String> {

    @Override
    public String convertToDatabaseColumn(SortedMap<String, LocalDate> releases) {
        return releases.entrySet().stream()
                .map(release -> release.getKey() + " " + release.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public SortedMap<String, LocalDate> convertToEntityAttribute(String lines) {
        SortedMap<String, LocalDate> releases = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(line -> releases.put(line[0], LocalDate.parse(line[1])));
        return releases;
    }
}
