package uk.luton2040.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of invented measurements in the data folder: written by the generator, read by the loader. */
final class IllustrativeSeries {
    private IllustrativeSeries() {}

    static Path file(Path folder) {
        return folder.resolve("illustrative-series.csv");
    }

    static List<DemoMeasurement> read(Path folder) {
        return Csv.read(file(folder)).stream().map(DemoMeasurement::of).toList();
    }

    static List<DemoMeasurement> generate(Path folder) {
        return new SeriesGenerator(DemoCatalogue.activeKpis(folder)).rows();
    }

    /** Writes the file anew; the argument is the data folder. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        List<DemoMeasurement> rows = generate(folder);
        try (Writer text = Files.newBufferedWriter(file(folder), StandardCharsets.UTF_8)) {
            Csv.write(
                    text,
                    DemoMeasurement.COLUMNS,
                    rows.stream().map(DemoMeasurement::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
