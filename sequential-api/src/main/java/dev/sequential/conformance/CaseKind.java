package dev.sequential.conformance;

import java.nio.file.Path;

/** The cases of one folder. */
interface CaseKind {
    /** The name of the folder. */
    String folder();

    /** The end of the file names by which its cases are found. */
    String suffix();

    /** Runs the case of a file. */
    void run(Path file, Comparison comparison);
}
