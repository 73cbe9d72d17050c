package nl.inkoopkring.shell.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.shared.InvalidInputException;

/** What an administrator uploaded and did not read in yet. Kept in memory, so with a limit; several files may arrive at the same time. */
class UploadedFiles {

    static final int MOST_MEGABYTES = 50;
    static final int MOST_BYTES = MOST_MEGABYTES * 1_000_000;

    private final List<String> known;
    private final int mostBytes;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A file that waits to be read in. */
    record Waiting(String name, long bytes, long lines) {}

    /**
     * @param known the names there are, in the order they are read
     * @param mostBytes of all files together
     */
    UploadedFiles(List<String> known, int mostBytes) {
        this.known = known;
        this.mostBytes = mostBytes;
    }

    /**
     * Takes a file; one of the same name gives way to it.
     *
     * @throws InvalidInputException when the name is none of those known, the file is empty, or all files together become too large
     */
    void take(String name, InputStream stream) throws IOException {
        if (!known.contains(name)) {
            throw new InvalidInputException(
                    "shell.import.error.name", shown(name), String.join(", ", known));
        }
        // One byte more than fits tells a file that is too large from one that fits exactly.
        var content = stream.readNBytes(mostBytes + 1);
        if (content.length == 0) {
            throw new InvalidInputException("shell.import.error.empty", name);
        }
        synchronized (this) {
            if (bytesWithout(name) + content.length > mostBytes) {
                throw new InvalidInputException(
                        "shell.import.error.size", name, mostBytes / 1_000_000);
            }
            files.put(name, content);
        }
    }

    synchronized void remove(String name) {
        files.remove(name);
    }

    synchronized void clear() {
        files.clear();
    }

    /** In the order they are read. */
    synchronized List<Waiting> waiting() {
        return known.stream()
                .filter(files::containsKey)
                .map(name -> waiting(name, files.getOrDefault(name, new byte[0])))
                .toList();
    }

    synchronized Map<String, byte[]> contents() {
        return Map.copyOf(files);
    }

    private long bytesWithout(String name) {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals(name))
                .mapToLong(file -> file.getValue().length)
                .sum();
    }

    /** Empty lines are not counted, as they are not read. */
    private static Waiting waiting(String name, byte[] content) {
        long lines = 0;
        boolean begun = false;
        for (byte b : content) {
            if (b == '\n') {
                lines += begun ? 1 : 0;
                begun = false;
            } else if (b > ' ' || b < 0) {
                begun = true;
            }
        }
        return new Waiting(name, content.length, begun ? lines + 1 : lines);
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
