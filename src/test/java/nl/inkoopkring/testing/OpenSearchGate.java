package nl.inkoopkring.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from the application to the OpenSearch of the tests. It can be closed for a while, as when the server is away. */
public final class OpenSearchGate {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private static final class Only {
        static final OpenSearchGate GATE =
                new OpenSearchGate(URI.create(OpenSearchProcess.address()).getPort());
    }

    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;

    private OpenSearchGate(int server) {
        this.server = server;
        this.entrance = listen(0);
    }

    public static OpenSearchGate get() {
        return Only.GATE;
    }

    public String address() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Nothing goes through any more, and what was going on is broken off. */
    public synchronized void close() throws IOException {
        entrance.close();
        for (var socket : open) {
            socket.close();
        }
    }

    /** Everything goes through again, at the same address. */
    public synchronized void open() {
        if (entrance.isClosed()) {
            entrance = listen(entrance.getLocalPort());
        }
    }

    private ServerSocket listen(int port) {
        try {
            var made = new ServerSocket();
            made.setReuseAddress(true);
            made.bind(new InetSocketAddress(HERE, port));
            Thread.ofVirtual().start(() -> accept(made));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var outside = from.accept();
                var inside = new Socket(HERE, server);
                open.add(outside);
                open.add(inside);
                Thread.ofVirtual().start(() -> pass(outside, inside));
                Thread.ofVirtual().start(() -> pass(inside, outside));
            } catch (IOException e) {
                // Closed, or the server is gone: whoever came will notice.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Either end hung up.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }
}
