package uk.luton2040.parts;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One process of the product. {@link Parts} starts, recognises and stops it by what is said here. */
public interface Part {
    /** One word, used in messages, in the log's file name and to recognise the process. */
    String name();

    Home home();

    /** Where it listens, all on 127.0.0.1. */
    List<Integer> ports();

    /** What is run. A process whose command differs is restarted. */
    Command command();

    /** What has to be there before the process can run; called before every start, so it looks first. */
    default void prepare() throws IOException, InterruptedException {}

    /** What {@link #ask} waits for, to end the sentence "kafka did not …". */
    String question();

    /** Asks the running process a real question, in a few seconds at most; throws as long as there is no answer. */
    void ask() throws Exception;

    /** What is done once after a start, when it has answered. */
    default void settle() throws Exception {}

    /** How long a start may take. */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** The signal that stops it in good order: a name for {@code kill}. */
    default String stopSignal() {
        return "TERM";
    }
}
