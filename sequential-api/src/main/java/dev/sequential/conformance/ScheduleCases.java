package dev.sequential.conformance;

import dev.sequential.optimizers.schedules.Schedule;
import java.nio.file.Path;

/** Learning rate schedules: the rate at several steps. */
final class ScheduleCases implements CaseKind {
    @Override
    public String folder() {
        return "schedules";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        var schedule = json.deserialize(Schedule.class, "schedule");
        double[] steps = json.tensor("steps").values();
        float[] rates = new float[steps.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = (float) schedule.at((long) steps[i]);
        }
        comparison.check("values", json.tensor("values"), rates);
    }
}
