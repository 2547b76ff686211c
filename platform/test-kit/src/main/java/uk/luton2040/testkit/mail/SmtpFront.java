package uk.luton2040.testkit.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** The way to a mail server, which passes everything on or holds every connection in silence. */
final class SmtpFront implements AutoCloseable {
    private final ServerSocket front;
    private final int target;
    private final BooleanSupplier silent;

    private interface Work {
        void run() throws IOException;
    }

    SmtpFront(int target, BooleanSupplier silent) throws IOException {
        this.target = target;
        this.silent = silent;
        front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (true) {
                Socket caller = front.accept();
                start(() -> serve(caller));
            }
        });
    }

    int port() {
        return front.getLocalPort();
    }

    private void serve(Socket caller) throws IOException {
        try (caller) {
            if (silent.getAsBoolean()) {
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                start(() -> {
                    caller.getInputStream().transferTo(server.getOutputStream());
                    server.shutdownOutput();
                });
                server.getInputStream().transferTo(caller.getOutputStream());
            }
        }
    }

    private static void start(Work work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (IOException somebodyHasClosed) {
                // So there is nothing more to pass on.
            }
        });
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
