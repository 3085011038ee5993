package dev.sequential.tracking.mlflow;

import java.io.IOException;

/** The server refused a request: to send it again would be of no use. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    RefusedException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The status of HTTP. */
    int status() {
        return status;
    }

    /** MLflow's name for the reason, such as {@code RESOURCE_DOES_NOT_EXIST}; may be blank. */
    String code() {
        return code;
    }
}
