package uk.luton2040.measurement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Templates as workbooks, and what people do with them. */
public final class Workbooks {
    private Workbooks() {}

    /** As a person types a number into an empty cell. */
    public static byte[] withCell(byte[] file, String cell, String number) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : unzipped(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue()
                        .replaceFirst("(<c r=\"%s\"[^>]*>)(</c>)".formatted(cell), "$1<v>%s</v>$2".formatted(number))
                        .getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }

    public static int lineOf(String kpi, byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.filter(row ->
                            row.getCellText(0).equals(kpi) && row.getCellText(1).equals("FY2021-Q2"))
                    .findFirst()
                    .orElseThrow()
                    .getRowNum();
        }
    }

    public static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
