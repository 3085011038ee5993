package dev.sequential.internal.train;

import dev.sequential.optimizers.schedules.Schedule;

/** The optimizer's iterations so far, and the learning rate of the steps to come. */
public final class OptimizerProgress {
    private long iterations;
    private Schedule schedule;

    /** So many steps taken, and the learning rate of each step. */
    public OptimizerProgress(long iterations, Schedule schedule) {
        this.iterations = iterations;
        this.schedule = schedule;
    }

    /** Steps of the optimizer so far. */
    public long iterations() {
        return iterations;
    }

    /** Counts a step. */
    public void iterate() {
        iterations++;
    }

    /** The learning rate of each step. */
    public Schedule schedule() {
        return schedule;
    }

    /** The learning rate of the next step. */
    public double learningRate() {
        return schedule.at(iterations);
    }

    /** Replaces the learning rate by one that stays the same. */
    public void learningRate(double learningRate) {
        schedule = Schedule.of(learningRate);
    }

    /** Goes on from where another training was. */
    public void goOnFrom(long reachedIterations, Schedule laterSchedule) {
        iterations = reachedIterations;
        schedule = laterSchedule;
    }
}
