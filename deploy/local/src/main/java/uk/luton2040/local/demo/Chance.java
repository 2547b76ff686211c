package uk.luton2040.local.demo;

import java.util.List;
import java.util.Random;

/** Repeatable chance: {@link Random}'s numbers follow from the seed by its specification, on every platform. */
public final class Chance {
    private final Random random;
    private double drift;

    public Chance(long seed) {
        random = new Random(seed);
    }

    /** About −2 to 2, half of it left over from the time before, as real series wander. */
    double wander() {
        drift = 0.5 * drift + 0.87 * random.nextGaussian();
        return drift;
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
