package dev.sequential.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * The command line, run in this process.
 *
 * @param status 0 done, 1 failed, 2 wrong usage
 */
record Cli(int status, String out, String err) {
    static Cli run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Cli(status, out.toString(), err.toString());
    }
}
