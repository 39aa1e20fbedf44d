package org.dateline.serve.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dateline.model.report.Digest;

/**
 * The file of those who may use a server, a line each: name, role, digest of the token, since when. Whoever can read it learns no token; whoever
 * can write it lets others in.
 */
public final class PeopleFile {

    private static final int TOKEN_BYTES = 24;
    private static final String HEAD =
            "# Who may use the server: name, role, SHA-256 of the token, since. Written by dateline people.\n";

    private final Path file;

    public PeopleFile(Path file) {
        this.file = file;
    }

    /**
     * Everybody in it; nobody when it is not there.
     *
     * @throws IOException when it cannot be read, or a line of it is wrong; the message says which
     */
    public List<Person> read() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("#")) {
                people.add(person(line, number));
            }
        }
        return people;
    }

    private Person person(String line, int number) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4 || cells[0].isBlank() || !cells[2].matches("[0-9a-f]{64}")) {
            throw new IOException(file + ":" + number
                    + ": is not name, role, digest and day, separated by tabs; write it with dateline people");
        }
        try {
            return new Person(cells[0], Role.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2], cells[3]);
        } catch (IllegalArgumentException unknown) {
            throw new IOException(file + ":" + number + ": there is no role " + cells[1] + "; reader or reviewer");
        }
    }

    /**
     * Gives a person a token; an earlier one of theirs is no longer good.
     *
     * @param name without tabs and line feeds
     * @return the token, which is kept nowhere
     */
    public String add(String name, Role role) throws IOException {
        if (name.isBlank()
                || name.length() > Person.LONGEST_NAME
                || name.matches("(?s).*\\p{Cntrl}.*")
                || name.startsWith("#")
                || name.contains(":")) {
            throw new IllegalArgumentException("a name has 1 to " + Person.LONGEST_NAME
                    + " characters, no control characters and no colon, and does not begin with #");
        }
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        List<Person> people = new ArrayList<>(read());
        people.removeIf(person -> person.name().equals(name));
        people.add(new Person(name, role, Digest.sha256(token), LocalDate.now().toString()));
        write(people);
        return token;
    }

    /**
     * Takes a person's token back; a server that uses the file refuses it from the next question on.
     *
     * @return whether they had one
     */
    public boolean revoke(String name) throws IOException {
        List<Person> people = new ArrayList<>(read());
        boolean had = people.removeIf(person -> person.name().equals(name));
        if (had) {
            write(people);
        }
        return had;
    }

    private void write(List<Person> people) throws IOException {
        StringBuilder lines = new StringBuilder(HEAD);
        for (Person person : people) {
            lines.append(String.join(
                            "\t",
                            person.name(),
                            person.role().name().toLowerCase(Locale.ROOT),
                            person.digest(),
                            person.since()))
                    .append('\n');
        }
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
