package dev.sequential;

import dev.sequential.internal.Trainer;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.Map;

/** How many steps the optimizer has taken, and the learning rate of those to come. */
final class OptimizerProgress {
    private long iterations;
    private Schedule schedule;

    OptimizerProgress(long iterations, Schedule schedule) {
        this.iterations = iterations;
        this.schedule = schedule;
    }

    long iterations() {
        return iterations;
    }

    void iterate() {
        iterations++;
    }

    Schedule schedule() {
        return schedule;
    }

    /** The learning rate of the next step. */
    double learningRate() {
        return schedule.at(iterations);
    }

    void learningRate(double learningRate) {
        schedule = Schedule.of(learningRate);
    }

    /** Goes on from where another training was. */
    void goOnFrom(long reachedIterations, Schedule laterSchedule) {
        iterations = reachedIterations;
        schedule = laterSchedule;
    }

    /** What a training sees of it, and of the history that it writes. */
    Trainer.Epochs writing(History history) {
        return new Trainer.Epochs() {
            @Override
            public void end(int epoch, Map<String, Double> numbers) {
                history.add(epoch, numbers);
            }

            @Override
            public void stopped(String reason) {
                history.stopped(reason);
            }

            @Override
            public History history() {
                return history;
            }

            @Override
            public long iterations() {
                return iterations;
            }

            @Override
            public void iterate() {
                OptimizerProgress.this.iterate();
            }

            @Override
            public Schedule schedule() {
                return schedule;
            }

            @Override
            public void learningRate(double learningRate) {
                OptimizerProgress.this.learningRate(learningRate);
            }
        };
    }
}
