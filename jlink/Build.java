import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the application that needs no Java on the machine of its user: a runtime image by jlink, an
 * application image by jpackage, and the installer of this system where its tools are there. To be
 * run in the project's folder, after {@code mvn package}: {@code java jlink/Build.java}.
 */
public final class Build {
  private static final Path TARGET = Path.of("target");
  private static final Path RUNTIME = TARGET.resolve("runtime");
  private static final Path IMAGES = TARGET.resolve("image");
  private static final Path INPUT = TARGET.resolve("image-input");
  private static final Path ICON = Path.of("resources", "gradarium", "gradarium.png");
  private static final String NAME = "Gradarium";
  private static final String VERSION = "0.1.0";
  private static final int LARGEST_MEGABYTES = 200;

  /** What the program and its libraries use of the JDK. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.xml",
          "jdk.charsets",
          "jdk.unsupported");

  /** Where its generator of random numbers is; newer JDKs have it in java.base. */
  private static final String RANDOM = "jdk.random";

  /** Enough for every view; without a limit Java takes what a quarter of the machine offers. */
  private static final List<String> MEMORY =
      List.of(
          "--java-options", "-Xmx1g", "--java-options", "-Dorg.bytedeco.javacpp.maxbytes=3g");

  private Build() {}

  public static void main(String[] arguments) throws IOException {
    if (!Files.exists(TARGET.resolve("gradarium.jar"))) {
      System.err.println("target/gradarium.jar is missing: run mvn package first");
      System.exit(1);
    }
    for (Path old : List.of(RUNTIME, IMAGES, INPUT)) {
      delete(old);
    }
    Files.createDirectories(INPUT.resolve("lib"));
    Files.createDirectories(IMAGES);
    Files.copy(TARGET.resolve("gradarium.jar"), INPUT.resolve("gradarium.jar"));
    try (Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
      for (Path library : libraries.toList()) {
        copyLibrary(library, INPUT.resolve("lib").resolve(library.getFileName()));
      }
    }
    linkRuntime();
    Path image = packageImage();
    double megabytes = size(image) / 1e6;
    System.out.printf(Locale.ROOT, "%s: %.1f MB%n", image, megabytes);
    if (megabytes >= LARGEST_MEGABYTES) {
      System.err.printf(Locale.ROOT, "%.1f MB; under %d are allowed%n", megabytes, LARGEST_MEGABYTES);
      System.exit(1);
    }
    if (!List.of(arguments).contains("--no-installer")) {
      packageInstaller(image);
    }
  }

  /** Without what nothing here uses: OpenBLAS's C headers, and its bindings for extended LAPACK. */
  private static void copyLibrary(Path from, Path to) throws IOException {
    Files.copy(from, to);
    if (!from.getFileName().toString().startsWith("openblas-")) {
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(to);
        Stream<Path> entries = Files.walk(jar.getPath("/org/bytedeco/openblas"))) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        if (entry.toString().contains("/include/") || entry.toString().contains("openblas_full")) {
          Files.delete(entry);
        }
      }
    }
  }

  private static void linkRuntime() {
    boolean named = Runtime.version().feature() >= 21;
    boolean apart = ModuleFinder.ofSystem().find(RANDOM).isPresent();
    run(
        "jlink",
        "--add-modules",
        String.join(",", MODULES) + (apart ? "," + RANDOM : ""),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        named ? "--compress=zip-6" : "--compress=2",
        "--output",
        RUNTIME.toString());
  }

  private static Path packageImage() throws IOException {
    List<String> command =
        jpackage(
            "app-image",
            "--description",
            "Deep learning made visible",
            "--icon",
            icon().toString(),
            "--input",
            INPUT.toString(),
            "--main-jar",
            "gradarium.jar",
            "--runtime-image",
            RUNTIME.toString());
    command.addAll(MEMORY);
    if (Runtime.version().feature() >= 24) {
      command.addAll(List.of("--java-options", "--enable-native-access=ALL-UNNAMED"));
    }
    if (isWindows()) {
      command.add("--win-console");
    }
    run("jpackage", command.toArray(String[]::new));
    return IMAGES.resolve(isMac() ? NAME + ".app" : NAME);
  }

  /** The arguments of jpackage for a kind of package, and more of them. */
  private static List<String> jpackage(String type, String... more) {
    List<String> arguments = new ArrayList<>();
    Collections.addAll(arguments, "--type", type, "--name", NAME, "--app-version", VERSION);
    Collections.addAll(arguments, "--vendor", "The Gradarium authors", "--dest", IMAGES.toString());
    Collections.addAll(arguments, more);
    return arguments;
  }

  /** A .deb, .msi or .dmg, where this system has what that takes. */
  private static void packageInstaller(Path image) throws IOException {
    String type = isWindows() ? "msi" : isMac() ? "dmg" : "deb";
    if (type.equals("deb") && !isOnPath("dpkg-deb")) {
      System.out.println("no dpkg-deb here, so no .deb");
      return;
    }
    List<String> command =
        jpackage(type, "--app-image", image.toString(), "--license-file", "LICENSE");
    for (String kind : List.of("gradarium", "gradlesson")) {
      command.addAll(List.of("--file-associations", association(kind).toString()));
    }
    switch (type) {
      case "deb" ->
          command.addAll(
              List.of(
                  "--linux-shortcut",
                  "--linux-package-deps",
                  "libgtk-3-0",
                  "--linux-menu-group",
                  "Education",
                  "--linux-deb-maintainer",
                  "gradarium@localhost",
                  "--resource-dir",
                  desktopEntry().toString()));
      case "msi" -> command.addAll(List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
      default -> {}
    }
    run("jpackage", command.toArray(String[]::new));
  }

  /** The menu entry; unlike jpackage's own, it hands on the file that was double-clicked. */
  private static Path desktopEntry() throws IOException {
    Path folder = Files.createDirectories(TARGET.resolve("image-resources"));
    Files.writeString(
        folder.resolve(NAME + ".desktop"),
        """
        [Desktop Entry]
        Name=APPLICATION_NAME
        Comment=Deep learning made visible
        Exec=APPLICATION_LAUNCHER %f
        Icon=APPLICATION_ICON
        Terminal=false
        Type=Application
        Categories=Education;
        DESKTOP_MIMES
        """);
    return folder;
  }

  /** What the system is to know of a kind of file. */
  private static Path association(String kind) throws IOException {
    boolean lesson = kind.equals("gradlesson");
    Path file = TARGET.resolve(kind + ".properties");
    Files.writeString(
        file,
        """
        extension=%s
        mime-type=application/x-%s
        description=%s
        """
            .formatted(kind, kind, lesson ? "Gradarium lesson" : "Gradarium scene"));
    return file;
  }

  /** The icon in the format of this system, from the picture in the sources. */
  private static Path icon() throws IOException {
    byte[] png = Files.readAllBytes(ICON);
    if (isWindows()) {
      ByteBuffer header = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
      header.putShort((short) 0).putShort((short) 1).putShort((short) 1); // an icon, one picture
      header.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0); // 256 x 256
      header.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22);
      return write("gradarium.ico", header.array(), png);
    } else if (isMac()) {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(header);
      out.write("icns".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(png.length + 16);
      out.write("ic08".getBytes(StandardCharsets.US_ASCII)); // 256 x 256
      out.writeInt(png.length + 8);
      return write("gradarium.icns", header.toByteArray(), png);
    }
    return ICON;
  }

  private static Path write(String name, byte[] header, byte[] png) throws IOException {
    Path file = TARGET.resolve(name);
    ByteBuffer all = ByteBuffer.allocate(header.length + png.length).put(header).put(png);
    return Files.write(file, all.array());
  }

  private static void run(String tool, String... arguments) {
    ToolProvider provider =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool));
    int code = provider.run(System.out, System.err, arguments);
    if (code != 0) {
      System.err.printf(Locale.ROOT, "%s ended with %d%n", tool, code);
      System.exit(code);
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
  }

  private static boolean isOnPath(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(Build::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
