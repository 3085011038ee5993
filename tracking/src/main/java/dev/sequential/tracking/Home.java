package dev.sequential.tracking;

import dev.sequential.files.UserFolders;
import java.nio.file.Path;

/** The folder where the runs of this machine's user are kept. */
public final class Home {
    private Home() {}

    /**
     * The folder {@code $SEQUENTIAL_HOME} where that is set, else {@code sequential} in the platform's data folder
     * ({@code $XDG_DATA_HOME} or {@code ~/.local/share}, {@code ~/Library/Application Support},
     * {@code %LOCALAPPDATA%}).
     */
    public static Path standard() {
        return UserFolders.standard().data();
    }
}
