package uk.luton2040.kit.http;

import java.nio.file.Path;

/** A request's body of any size; the file goes with the request. */
public record BodyOnDisk(Path file) {}
