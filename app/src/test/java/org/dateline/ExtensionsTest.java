package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/extend.md, compiled, packed into a jar and run by Dateline in a process of its own. */
class ExtensionsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+)(?: implements (\\w+))?");
    private static final Pattern IMPORT = Pattern.compile("import ([\\w.]+\\.(\\w+));");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void packTheExamples() throws IOException {
        Files.createDirectories(classes());
        Map<String, String> services = new LinkedHashMap<>();
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "--release", "17", "-cp", CLASS_PATH, "-d", "" + classes()));
        for (MatchResult example : EXAMPLE.matcher(Files.readString(HOME.resolve("docs/extend.md")))
                .results()
                .toList()) {
            String source = example.group(1);
            MatchResult type = CLASS.matcher(source).results().findFirst().orElseThrow();
            Path file = Files.writeString(folder.resolve(type.group(1) + ".java"), source);
            arguments.add(file.toString());
            IMPORT.matcher(source)
                    .results()
                    .filter(line -> line.group(2).equals(type.group(2)))
                    .forEach(line -> services.merge(line.group(1), "example." + type.group(1) + "\n", String::concat));
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
        assertThat(services).hasSizeGreaterThanOrEqualTo(4);
        pack(services);
        Files.writeString(
                folder.resolve("report.txt"),
                "QARNAVEL, Iraq, 5 March 2021 - Fighters of the Ravenna Front attacked a "
                        + "checkpoint at Qarnavel Camp on Thursday, killing two soldiers.\n\nThe lockdown began at noon.\n");
    }

    @Test
    void aJarBesideDatelineAddsEventsPlacesAndActors() throws Exception {
        String records = code("--format", "jsonl");

        assertThat(records.lines()).anySatisfy(record -> assertThat(record)
                .contains("\"type\":\"ASSAULT\"", "\"entity\":\"group:ravenna-front\"", "Qarnavel Camp", "36.31"));
        assertThat(records.lines()).anySatisfy(record -> assertThat(record)
                .contains("\"type\":\"COERCE\"", "\"rule\":\"proposer.curfews\""));
        assertThat(records.lines())
                .allSatisfy(record -> assertThat(record).contains("+curfews+camps+groups-of-mine\""));
    }

    @Test
    void aJarBesideDatelineAddsAFormat() throws Exception {
        assertThat(code("--format", "types").lines())
                .allSatisfy(line -> assertThat(line).contains("\t"))
                .anySatisfy(line -> assertThat(line).startsWith("ASSAULT\t"));
    }

    private static String code(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-XX:TieredStopAtLevel=1",
                "-Ddateline.home=" + HOME,
                "-cp",
                CLASS_PATH + java.io.File.pathSeparator + folder.resolve("examples.jar"),
                "org.dateline.cli.Main",
                "code",
                folder.resolve("report.txt").toString()));
        command.addAll(List.of(options));
        Path problems = folder.resolve("problems.txt");
        Process process =
                new ProcessBuilder(command).redirectError(problems.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).describedAs(Files.readString(problems)).isZero();
        return output;
    }

    private static Path classes() {
        return folder.resolve("classes");
    }

    private static void pack(Map<String, String> services) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("examples.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                Stream<Path> found = Files.walk(classes())) {
            for (Path type : found.filter(Files::isRegularFile).toList()) {
                add(jar, classes().relativize(type).toString().replace('\\', '/'), Files.readAllBytes(type));
            }
            for (Map.Entry<String, String> service : services.entrySet()) {
                add(
                        jar,
                        "META-INF/services/" + service.getKey(),
                        service.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
