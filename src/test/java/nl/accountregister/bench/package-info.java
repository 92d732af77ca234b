/**
 * What the register promises about speed, measured: {@code ./mvnw -Pbench verify} runs {@link nl.accountregister.bench.RegisterBench}
 * and nothing else. Figures are CPU time of the thread that works, or time on the clock where another process does the work,
 * each beside a floor that is measured in turn with it, so that what carries over to another machine is the ratio. JMH is not
 * used: it measures time on the clock, in one process for one figure, and here the CPU of two ways to do the same counts.
 */
package nl.accountregister.bench;
