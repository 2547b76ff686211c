package uk.luton2040.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a part's process is made of.
 *
 * @param program what is executed
 * @param tagOption what turns {@code luton2040.part=…} into an argument this program accepts: {@code -D} or {@code --}
 * @param arguments what follows the tags
 * @param environment added to the launcher's own
 * @param inputs whatever else decides what the process does: the text of a settings file, the digest of a jar
 */
public record Command(
        List<String> program,
        String tagOption,
        List<String> arguments,
        SortedMap<String, String> environment,
        List<String> inputs) {

    /** A JVM with the collector that suits small machines, of the Java this program runs on. */
    public static Command java(List<String> arguments, Map<String, String> environment, List<String> inputs) {
        var all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        all.addAll(arguments);
        return new Command(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                "-D",
                List.copyOf(all),
                new TreeMap<>(environment),
                inputs);
    }

    /** The words to run, tagged early: some systems show only the beginning of a long command line. */
    List<String> words(String... tags) {
        var words = new ArrayList<>(program);
        for (String tag : tags) {
            words.add(tagOption + tag);
        }
        words.addAll(arguments);
        return words;
    }

    /** Differs whenever the process would be another one. */
    String version() {
        return hex((program + "\n" + arguments + "\n" + environment + "\n" + inputs).getBytes(StandardCharsets.UTF_8));
    }

    /** A short digest of the files' content, to be one of the inputs. */
    public static String digest(List<Path> files) {
        var all = new StringBuilder();
        for (Path file : files) {
            try {
                all.append(hex(Files.readAllBytes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
